/** SDMX REST 2.1 and 3.0: the public values, as statisticians' clients ask for them. */
package vn.laichau.hatangso.indicator.sdmx;
