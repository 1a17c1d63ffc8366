/** Tells systems of organisations of events by signed messages (CloudEvents 1.0, Standard Webhooks; docs/adr/0092). */
package vn.laichau.hatangso.agency.webhook;
