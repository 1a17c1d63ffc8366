/** How figures become values: over parts of a territory, over time, over operators. */
package vn.laichau.hatangso.indicator.series.aggregation;
