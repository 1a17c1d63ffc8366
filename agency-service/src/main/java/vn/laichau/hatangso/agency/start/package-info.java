/** What must hold before the service takes its first request. */
package vn.laichau.hatangso.agency.start;
