/** Fixtures that the services' tests share: a real PostgreSQL and an issuer of real tokens. */
package vn.laichau.hatangso.chassis.testing;
