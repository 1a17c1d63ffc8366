/** Submissions sent, recorded from paper, decided and taken back over HTTP. */
package vn.laichau.hatangso.agency.submission.sending;
