/** The real sign-in server with the realm of this repository, and in the demonstration the people who try it. */
package vn.laichau.hatangso.local.keycloak;
