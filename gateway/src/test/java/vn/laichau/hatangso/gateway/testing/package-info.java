/** What stands around the gateway in its tests: an issuer, a sign-in server, and services that tell what they were sent. */
package vn.laichau.hatangso.gateway.testing;
