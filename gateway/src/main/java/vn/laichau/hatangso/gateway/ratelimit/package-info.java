/** How often one client, and one address, may call. */
package vn.laichau.hatangso.gateway.ratelimit;
