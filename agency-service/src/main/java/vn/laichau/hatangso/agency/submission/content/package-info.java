/** What a submission says: its form, its published schema, and the rules that a schema cannot tell. */
package vn.laichau.hatangso.agency.submission.content;
