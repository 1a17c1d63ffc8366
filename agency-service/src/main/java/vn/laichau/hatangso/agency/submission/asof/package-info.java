/** What was sent, as other features count and tell it. */
package vn.laichau.hatangso.agency.submission.asof;
