/** What the report of a cut-off instant needs from this service. */
package vn.laichau.hatangso.indicator.report;
