/** Signed receipts that anyone can check with the published key. */
package vn.laichau.hatangso.agency.receipt;
