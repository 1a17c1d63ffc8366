/** The services a report is collected from, and what each of them answered. */
package vn.laichau.hatangso.reporting.source;
