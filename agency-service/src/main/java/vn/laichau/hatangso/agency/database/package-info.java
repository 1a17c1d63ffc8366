/** What entities have in common, and how rows of SQL become records. */
package vn.laichau.hatangso.agency.database;
