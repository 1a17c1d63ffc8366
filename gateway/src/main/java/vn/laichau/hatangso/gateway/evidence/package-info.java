/** What the door turns away of known senders is told to the service that keeps the log of arrivals. */
package vn.laichau.hatangso.gateway.evidence;
