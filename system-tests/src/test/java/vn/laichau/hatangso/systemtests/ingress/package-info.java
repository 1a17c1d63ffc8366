/** The suite behind what stands in front of it in production, run by hand: docs/operations/ingress.md. */
package vn.laichau.hatangso.systemtests.ingress;
