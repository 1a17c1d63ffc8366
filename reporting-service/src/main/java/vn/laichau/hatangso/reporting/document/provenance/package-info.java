/** Follows the figures of a document back to the observations and submissions they come from, and compares two documents. */
package vn.laichau.hatangso.reporting.document.provenance;
