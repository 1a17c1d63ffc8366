/** The realm of a release, brought about in a running sign-in server by a program of its own; nothing of it runs in the gateway. */
package vn.laichau.hatangso.gateway.realm;
