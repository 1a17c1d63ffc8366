/** Failures of bodies that cannot be read, of the database and of libraries, each turned into a problem. */
package vn.laichau.hatangso.chassis.problem.failure;
