/** Reads that may be a moment old, from a replica of the database (docs/adr/0097). */
package vn.laichau.hatangso.indicator.replica;
