/** The check of the record that needs nothing of ours: one source file, run by ./verify-audit. */
package vn.laichau.hatangso.chassis.audit.offline;
