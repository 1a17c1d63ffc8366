/** Characters as the fonts of documents have them: which can be shown, and how wide they are. */
package vn.laichau.hatangso.reporting.document.glyph;
