/** What is measured: territories, indicators, targets, baselines, observations, progress and data quality. */
package vn.laichau.hatangso.indicator;
