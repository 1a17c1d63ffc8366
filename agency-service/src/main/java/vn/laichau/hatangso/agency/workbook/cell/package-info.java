/** Cells of workbooks: what a column takes, and how strictly what people typed is read. */
package vn.laichau.hatangso.agency.workbook.cell;
