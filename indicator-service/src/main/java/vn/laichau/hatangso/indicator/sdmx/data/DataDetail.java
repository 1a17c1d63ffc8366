package vn.laichau.hatangso.indicator.sdmx.data;

/**
 * How much is told of each series.
 *
 * @param observations false for the keys of series alone
 * @param values the measure
 * @param attributes what is said about it
 * @param flat observations with their whole keys in place of series
 */
public record DataDetail(boolean observations, boolean values, boolean attributes, boolean flat) {}
