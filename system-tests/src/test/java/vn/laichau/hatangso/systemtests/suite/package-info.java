/** The packaged suite, started once for all tests, and the ways in which people and machines reach it. */
package vn.laichau.hatangso.systemtests.suite;
