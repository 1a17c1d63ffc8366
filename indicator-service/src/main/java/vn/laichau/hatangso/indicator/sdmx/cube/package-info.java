/** The public values as a cube of series, and what a reader asks of it. */
package vn.laichau.hatangso.indicator.sdmx.cube;
