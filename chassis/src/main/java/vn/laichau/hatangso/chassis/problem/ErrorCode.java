package vn.laichau.hatangso.chassis.problem;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * One mistake in a member, a parameter or a line. Mistakes that any service can meet stand in {@link CommonErrorCode}; each service
 * lists those of its own nouns on one page, as an enum that implements this.
 */
public interface ErrorCode {

    String name();

    /** What is said to people, with a {@code %s} for each value that differs; it never repeats what was rejected. */
    Text words();

    /** Stable code for programs. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param values bounds and the like; a {@link Text} is said in its language, a number as the language writes it */
    default Text detail(Object... values) {
        return values.length == 0 ? words() : Text.of(said(Language.VI, values), said(Language.EN, values));
    }

    /** @param pointer where, as a JSON pointer or the name of a parameter */
    default FieldError at(String pointer, Object... values) {
        return new FieldError(pointer, code(), detail(values));
    }

    private String said(Language language, Object... values) {
        var locale = Locale.forLanguageTag(language.name());
        return words().in(language)
                .formatted(Stream.of(values)
                        .map(value -> said(value, language, locale))
                        .toArray());
    }

    private static Object said(Object value, Language language, Locale locale) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof BigDecimal number) {
            return language == Language.VI ? number.toPlainString().replace('.', ',') : number.toPlainString();
        }
        return value instanceof Integer || value instanceof Long ? String.format(locale, "%,d", value) : value;
    }
}
