/** What was known when a report was asked for, frozen under its own hash. */
package vn.laichau.hatangso.reporting.snapshot;
