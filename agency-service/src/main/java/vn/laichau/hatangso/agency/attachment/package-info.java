/** Files that organisations attach to what they send: taken in a stream, checked, kept beside what refers to them. */
package vn.laichau.hatangso.agency.attachment;
