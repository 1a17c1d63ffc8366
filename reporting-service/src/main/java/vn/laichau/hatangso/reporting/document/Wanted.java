package vn.laichau.hatangso.reporting.document;

import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.report.Edition;

/** Which of a report's files somebody wants. */
record Wanted(Format format, Language language, Edition edition, Extent extent) {

    Wanted {
        extent = extent == null ? Extent.WHOLE : extent;
    }

    Wanted(Format format, Language language, Edition edition) {
        this(format, language, edition, Extent.WHOLE);
    }

    /** The whole document in Vietnamese, which is official. */
    static Wanted official(Format format) {
        return new Wanted(format, Language.VI, Edition.INTERNAL);
    }

    boolean isPublic() {
        return edition == Edition.PUBLIC;
    }

    boolean isSummary() {
        return extent == Extent.SUMMARY;
    }
}
