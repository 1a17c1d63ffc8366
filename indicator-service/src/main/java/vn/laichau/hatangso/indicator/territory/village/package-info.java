/** The layer of villages, which no public list gives: taken from files, line by line. */
package vn.laichau.hatangso.indicator.territory.village;
