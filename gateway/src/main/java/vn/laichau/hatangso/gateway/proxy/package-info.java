/** How a call that may pass goes to its service, and the answer back: headers, bodies as streams, public answers cached. */
package vn.laichau.hatangso.gateway.proxy;
