/** Relations between figures that must hold, and the findings where they do not. */
package vn.laichau.hatangso.indicator.quality;
