/** What organisations send, its versions, its review. */
package vn.laichau.hatangso.agency.submission;
