package vn.laichau.hatangso.reporting.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * A file that is ordered.
 *
 * @param language absent: Vietnamese
 */
record NewFile(@Schema(required = true) Format format, Language language) {}
