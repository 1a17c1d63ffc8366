package vn.laichau.hatangso.agency.submission.draft;

/** Whose draft, of which obligation, for which year: there is at most one. */
public record Duty(String organisation, String obligation, int year) {}
