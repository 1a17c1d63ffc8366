/** What a version says, as rows: to be queried. The exact bytes stand beside them in the version. */
package vn.laichau.hatangso.agency.submission.stored;
