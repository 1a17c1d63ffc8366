/** The stored reports: who may see which, and the commands that lead them from draft to publication. */
package vn.laichau.hatangso.reporting.report.stored;
