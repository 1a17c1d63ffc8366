/** What a plan says of the reports on it. */
package vn.laichau.hatangso.reporting.plan;
