/** The forms in which tables are given away: the same rows in each. */
package vn.laichau.hatangso.indicator.table;
