/** What still works, and what people are told, while a part of the suite is down. */
package vn.laichau.hatangso.systemtests.outage;
