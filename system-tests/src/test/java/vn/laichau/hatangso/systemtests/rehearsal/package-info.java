/** The suite playing another day than today. */
package vn.laichau.hatangso.systemtests.rehearsal;
