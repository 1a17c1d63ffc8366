/** Figures as tables for people and programs: the same numbers in each form. */
package vn.laichau.hatangso.indicator.export;
