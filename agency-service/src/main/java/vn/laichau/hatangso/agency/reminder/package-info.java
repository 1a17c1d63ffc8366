/** Who is reminded of which obligation, when, and in which words. */
package vn.laichau.hatangso.agency.reminder;
