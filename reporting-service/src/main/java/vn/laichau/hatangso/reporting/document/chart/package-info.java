/** Draws the charts of documents: once, onto pictures, pages and web pages alike. */
package vn.laichau.hatangso.reporting.document.chart;
