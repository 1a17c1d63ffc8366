package vn.laichau.hatangso.reporting.document.model;

import java.time.Instant;

/**
 * What the file says about itself.
 *
 * @param name of the file, without its ending
 * @param label words that must not get lost with the file; null for none
 * @param date stands for both its making and its last change, so that equal content gives equal files
 */
public record FileProperties(String name, String title, String creator, String label, Instant date) {}
