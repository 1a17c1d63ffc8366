/** What an organisation is still writing: seen by itself alone, dropped when it is sent. */
package vn.laichau.hatangso.agency.submission.draft;
