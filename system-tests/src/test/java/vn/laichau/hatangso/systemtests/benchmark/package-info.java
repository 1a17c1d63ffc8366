/** What the suite needs of a machine, measured by hand; see {@code system-tests/benchmark/README.md}. */
package vn.laichau.hatangso.systemtests.benchmark;
