/** How long a connection may last without a request, and when it may bring the next one. */
package vn.laichau.hatangso.gateway.timeout;
