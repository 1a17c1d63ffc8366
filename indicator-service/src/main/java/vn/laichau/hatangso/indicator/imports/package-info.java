/** Files of figures: received as a stream, checked line by line, recorded whole or not at all by a job that survives. */
package vn.laichau.hatangso.indicator.imports;
