/** Who is reminded of which duty, when, and in which words. */
package vn.laichau.hatangso.agency.reminder;
