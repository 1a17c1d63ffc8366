/** A request sent twice with one key happens once and is answered twice, byte for byte. */
package vn.laichau.hatangso.chassis.idempotency;
