/** Accepted figures, decided targets and registered firms on their way to indicator-service: at least once, never lost. */
package vn.laichau.hatangso.agency.outbox;
