/** Units of territory through time, and what became of them. */
package vn.laichau.hatangso.indicator.territory;
