/** What people do and enter in words, and what became of it: rules and refusals that several features share. */
package vn.laichau.hatangso.agency.entry;
