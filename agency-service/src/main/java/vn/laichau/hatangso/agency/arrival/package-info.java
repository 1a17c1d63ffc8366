/** When a submission reached the system, fixed before anything else happens to it, and a log of what was refused. */
package vn.laichau.hatangso.agency.arrival;
