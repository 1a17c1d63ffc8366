/** How this service talks to PostgreSQL: SQL that does the work, records that carry the rows. */
package vn.laichau.hatangso.indicator.database;
