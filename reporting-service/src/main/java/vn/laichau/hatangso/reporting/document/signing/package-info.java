/** Electronic signatures of official documents (PAdES): where they stand, whose they are, and the organisation's seal. */
package vn.laichau.hatangso.reporting.document.signing;
