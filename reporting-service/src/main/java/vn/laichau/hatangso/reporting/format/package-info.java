/**
 * Figures, dates and fixed words as a Vietnamese official document writes them, whatever the machine's locale and zone:
 * patterns with {@code %s} only, for {@code %d} would write the digits of the default locale.
 */
package vn.laichau.hatangso.reporting.format;
