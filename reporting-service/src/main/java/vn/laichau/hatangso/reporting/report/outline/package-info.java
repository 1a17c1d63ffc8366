/** Outlines of documents as data: sections in their order, what stands in them, annexes, and wording of the system's sentences. */
package vn.laichau.hatangso.reporting.report.outline;
