/** A paper's tables as a workbook. */
package vn.laichau.hatangso.reporting.document.workbook;
