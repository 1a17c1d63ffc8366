/** The forms of submissions with their published schemas. */
package vn.laichau.hatangso.agency.submission.form;
