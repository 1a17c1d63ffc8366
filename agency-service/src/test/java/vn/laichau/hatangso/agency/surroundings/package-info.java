/** What tests put around the service, and words for what callers do. */
package vn.laichau.hatangso.agency.surroundings;
