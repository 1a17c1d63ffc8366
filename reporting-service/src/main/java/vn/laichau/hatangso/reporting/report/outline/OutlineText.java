package vn.laichau.hatangso.reporting.report.outline;

import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * Words of an office.
 *
 * @param vi Vietnamese, which is official
 * @param en for the translation; absent: it shows the Vietnamese ones
 */
public record OutlineText(
        @Storable(OutlineText.LONGEST) String vi,
        @Storable(OutlineText.LONGEST) String en) {

    public static final int LONGEST = 10_000;

    /** Empty where there are none. */
    public String in(Language language) {
        var words = language == Language.EN && en != null ? en : vi;
        return words == null ? "" : words;
    }
}
