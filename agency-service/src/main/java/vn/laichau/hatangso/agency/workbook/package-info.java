/** Drafts as Excel workbooks: handed out with their lists of codes, filled without a connection, read strictly. */
package vn.laichau.hatangso.agency.workbook;
