/** Organisations merge, split, take another name, are dissolved: on which day, on which legal basis, and what goes over to whom. */
package vn.laichau.hatangso.agency.succession;
