package vn.laichau.hatangso.chassis.text;

import java.util.List;
import java.util.Locale;

/** The languages a person may read; Vietnamese when nothing else is asked for. */
public enum Language {
    VI,
    EN;

    /** The best of the two for an {@code Accept-Language} header; a missing or unreadable header means Vietnamese. */
    public static Language preferredBy(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VI;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return "en".equals(Locale.lookupTag(ranges, List.of("vi", "en"))) ? EN : VI;
        } catch (IllegalArgumentException unreadable) {
            return VI;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
