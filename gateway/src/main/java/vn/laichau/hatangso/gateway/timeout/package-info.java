/** How long a connection may take from the door without giving a request for it. */
package vn.laichau.hatangso.gateway.timeout;
