package vn.laichau.hatangso.agency.submission.rules;

/** Who owes which obligation for which year: of each there is at most one submission, and one draft. */
public record ObligationKey(String organisation, String obligation, int year) {}
