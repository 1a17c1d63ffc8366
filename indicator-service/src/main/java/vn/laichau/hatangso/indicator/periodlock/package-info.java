/** Periods that take no more figures, and periods whose figures are final and so public. */
package vn.laichau.hatangso.indicator.periodlock;
