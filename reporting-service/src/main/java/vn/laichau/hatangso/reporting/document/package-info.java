/** Reports as files: which ones there are, and who may fetch them. */
package vn.laichau.hatangso.reporting.document;
