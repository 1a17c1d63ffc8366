/** How rows of SQL become records. */
package vn.laichau.hatangso.agency.database;
