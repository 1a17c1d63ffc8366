/** From which address a client comes, also behind the ingress. */
package vn.laichau.hatangso.gateway.address;
