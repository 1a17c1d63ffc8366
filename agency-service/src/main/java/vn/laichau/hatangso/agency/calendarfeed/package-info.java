/** An organisation's obligations as a calendar (RFC 5545) that calendar programs subscribe to by a secret address. */
package vn.laichau.hatangso.agency.calendarfeed;
