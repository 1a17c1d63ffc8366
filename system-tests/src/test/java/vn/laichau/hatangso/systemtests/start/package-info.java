/** {@code ./start} as a person types it. */
package vn.laichau.hatangso.systemtests.start;
