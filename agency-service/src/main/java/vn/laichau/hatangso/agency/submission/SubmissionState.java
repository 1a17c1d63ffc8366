package vn.laichau.hatangso.agency.submission;

/** Where a submission stands. */
enum SubmissionState {
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
