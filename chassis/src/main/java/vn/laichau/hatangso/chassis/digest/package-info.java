/** Content told by its digest. */
package vn.laichau.hatangso.chassis.digest;
