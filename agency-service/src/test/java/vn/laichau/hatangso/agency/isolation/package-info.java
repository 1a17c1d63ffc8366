/** Proof that nobody sees another organisation's rows, not even by a forgotten condition. */
package vn.laichau.hatangso.agency.isolation;
