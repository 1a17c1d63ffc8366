/** Keys that sign what has to convince others later: read from files, named by their thumbprints, published for ever. */
package vn.laichau.hatangso.chassis.signing;
