/** How a call that may pass goes to its service, and the answer back: headers, and bodies as streams. */
package vn.laichau.hatangso.gateway.proxy;
