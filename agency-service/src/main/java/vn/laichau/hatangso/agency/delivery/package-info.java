/** Accepted figures and decided targets on their way to indicator-service: at least once, never lost. */
package vn.laichau.hatangso.agency.delivery;
