/** The outlines that an office makes for its documents: read, checked, saved, compared, tried. */
package vn.laichau.hatangso.reporting.document.outlining;
