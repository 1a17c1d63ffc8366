/** What a report tells of this service, read in one snapshot. */
package vn.laichau.hatangso.agency.reportdata;
