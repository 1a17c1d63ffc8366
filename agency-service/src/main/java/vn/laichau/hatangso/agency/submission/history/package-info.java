/** Versions of a submission, and how they differ. */
package vn.laichau.hatangso.agency.submission.history;
