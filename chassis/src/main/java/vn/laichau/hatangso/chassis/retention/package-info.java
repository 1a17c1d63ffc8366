/** Rows of which the term is over are removed; the tables' migrations say which term that is, and why. */
package vn.laichau.hatangso.chassis.retention;
