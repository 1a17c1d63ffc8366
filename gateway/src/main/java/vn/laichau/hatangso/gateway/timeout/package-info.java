/** How long a connection may last without a request. */
package vn.laichau.hatangso.gateway.timeout;
