/** A labelled set of invented figures, so that every page has something to show. */
package vn.laichau.hatangso.indicator.demonstration;
