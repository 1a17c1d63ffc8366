/** Workbooks to fill in, and workbooks with their errors written into the cells. */
package vn.laichau.hatangso.indicator.imports.workbook;
