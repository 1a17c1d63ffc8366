/** Which days are worked, as agency-service knows. */
package vn.laichau.hatangso.reporting.calendar;
