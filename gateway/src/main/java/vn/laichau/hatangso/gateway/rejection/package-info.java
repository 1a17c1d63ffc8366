/** What the gateway rejects is told to the service that keeps the log of arrivals. */
package vn.laichau.hatangso.gateway.rejection;
