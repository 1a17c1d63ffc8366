/** A real PostgreSQL with durable settings, its databases, and roles with no more rights than they need. */
package vn.laichau.hatangso.local.postgres;
