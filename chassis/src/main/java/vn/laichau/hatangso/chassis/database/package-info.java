/** What each service's database promises: durable writes, and rows that only their organisation sees. */
package vn.laichau.hatangso.chassis.database;
