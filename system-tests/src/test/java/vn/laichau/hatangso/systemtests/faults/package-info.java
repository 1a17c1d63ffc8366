/** Processes killed while firms send, and a history of every attempt that is compared with the database afterwards. */
package vn.laichau.hatangso.systemtests.faults;
