/** What was measured: figures with the period they speak of and the time they were known. */
package vn.laichau.hatangso.indicator.observation;
