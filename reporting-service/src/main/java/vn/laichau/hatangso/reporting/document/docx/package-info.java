/** The form of an official document (Decree 30/2020/NĐ-CP, Appendix I), whatever it says. */
package vn.laichau.hatangso.reporting.document.docx;
