/** Answers to requests that created something. */
package vn.laichau.hatangso.agency.creation;
