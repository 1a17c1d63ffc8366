/** Figures of units over time: put together from their parts, their operators and shorter periods, on either map. */
package vn.laichau.hatangso.indicator.series;
