package vn.laichau.hatangso.chassis.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages a person may read; Vietnamese when nothing else is asked for. */
public enum Language {
    VI,
    EN;

    /** Longer than any reader's; what is beyond is not read, for each range is held against all others. */
    private static final int LONGEST = 1_000;

    /** The best of the two for an {@code Accept-Language} header; a missing or unreadable header means Vietnamese. */
    public static Language preferredBy(String acceptLanguage) {
        return "en".equals(Locale.lookupTag(ranges(acceptLanguage), List.of("vi", "en"))) ? EN : VI;
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** Whether an {@code Accept-Language} header asks for this language by its name, as the best or beside another. */
    public boolean isNamedBy(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .anyMatch(range -> range.getRange().split("-")[0].equals(tag()));
    }

    public Language other() {
        return this == EN ? VI : EN;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
