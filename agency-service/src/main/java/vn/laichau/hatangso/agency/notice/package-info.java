/** Notices about documents that reporting-service made: it says to whom and what, the post takes them there. */
package vn.laichau.hatangso.agency.notice;
