/** The access matrix: every operation × every principal × every kind of object, through the gateway and past it. */
package vn.laichau.hatangso.systemtests.access;
