/** What is decided about a submission: by those who review it, and by its sender. */
package vn.laichau.hatangso.agency.submission.review;
