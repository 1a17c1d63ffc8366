/** The services behind the gateway: their connections, how many calls each is given at once, and when it is left in peace. */
package vn.laichau.hatangso.gateway.upstream;
