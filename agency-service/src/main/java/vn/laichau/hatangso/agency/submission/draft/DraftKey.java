package vn.laichau.hatangso.agency.submission.draft;

/** Whose draft, of which obligation, for which year: there is at most one. */
public record DraftKey(String organisation, String obligation, int year) {}
