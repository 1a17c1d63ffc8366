/** Mergers of units: whole units become parts of a new one on a day, by law. */
package vn.laichau.hatangso.indicator.territory.merger;
