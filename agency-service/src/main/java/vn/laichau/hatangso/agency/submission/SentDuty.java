package vn.laichau.hatangso.agency.submission;

/** Whose duty a submission is for. */
public record SentDuty(String organisation, String obligation) {}
