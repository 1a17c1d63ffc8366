/** Paragraphs made of phrases with placeholders, in one language, and what stands in the placeholders. */
package vn.laichau.hatangso.reporting.document.paragraph;
