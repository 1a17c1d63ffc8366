/** The plan as a file: read, checked and loaded whole, or refused whole. */
package vn.laichau.hatangso.indicator.planfile;
