/** What the sending of plans takes and bears, measured by hand; see {@code system-tests/rush/README.md}. */
package vn.laichau.hatangso.systemtests.rush;
