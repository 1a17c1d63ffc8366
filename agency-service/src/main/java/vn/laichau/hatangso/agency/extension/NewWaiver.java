package vn.laichau.hatangso.agency.extension;

/**
 * A release, as the coordinator grants it.
 *
 * @param reason up to 2,000 characters
 */
record NewWaiver(String obligation, Integer year, String organisation, String reason) {}
