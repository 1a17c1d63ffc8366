/** What is told: snapshots, reports and official documents. */
package vn.laichau.hatangso.reporting;
