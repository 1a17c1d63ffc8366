/** The wording that persons give a draft's paragraphs, paragraph by paragraph, with its history. */
package vn.laichau.hatangso.reporting.document.wording;
