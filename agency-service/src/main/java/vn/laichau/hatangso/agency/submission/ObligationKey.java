package vn.laichau.hatangso.agency.submission;

/** Whose duty a submission is for. */
public record ObligationKey(String organisation, String obligation) {}
