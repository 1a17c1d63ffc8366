/** Work that takes longer than a request: ordered, watched, cancelled, and gone on with after a crash. */
package vn.laichau.hatangso.reporting.job;
