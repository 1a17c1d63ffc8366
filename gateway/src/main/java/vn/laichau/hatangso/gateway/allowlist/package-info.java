/** Which addresses of the API there are, what may be sent there, and how urgent that is. */
package vn.laichau.hatangso.gateway.allowlist;
