/** Difficulties that agencies report, changed while open, gathered with the plan's own on their way to a decision. */
package vn.laichau.hatangso.agency.obstacle.report;
