/** What clients were promised: a contract that was released only grows. */
package vn.laichau.hatangso.systemtests.contracts;
