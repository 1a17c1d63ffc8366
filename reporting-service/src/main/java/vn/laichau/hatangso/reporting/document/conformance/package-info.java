/** Reads a finished DOCX and says which rules of Decree 30/2020/NĐ-CP (Appendix I) it keeps, and where it breaks one. */
package vn.laichau.hatangso.reporting.document.conformance;
