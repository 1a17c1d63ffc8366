/** How many connections an address may have, how long one may last without a request, and when it may bring the next one. */
package vn.laichau.hatangso.gateway.connection;
