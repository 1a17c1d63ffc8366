package vn.laichau.hatangso.chassis.problem;

import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.CONTROL_CHARACTER;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.DUPLICATE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.IN_FUTURE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.MISSING;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NEGATIVE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_A_LINK;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_ONE_LINE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.OUT_OF_RANGE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.TOO_LONG;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.TOO_MANY;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.TOO_MANY_DIGITS;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.UNKNOWN_CODE;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.text.TextCharacters;

/**
 * Collects what is wrong with an input: one mistake has one code, one place and the same words in every service. A check that is named
 * after a kind of value misses one that is null; its twin {@code …IfAny} takes it.
 */
public final class FieldErrors {

    /** Years that an input can mean. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2100;

    /** What somebody writes to explain something. */
    public static final int LONGEST_REASON = 2_000;

    /** What states no other length: codes of all kinds. */
    public static final int LONGEST_CODE = 100;

    /** Most characters of an address of a page. */
    public static final int LONGEST_LINK = 500;

    /** Most items of a list that states no other number. */
    public static final int MOST_ROWS = 100;

    private final List<FieldError> found = new ArrayList<>();

    public FieldErrors add(String pointer, ErrorCode code, Object... values) {
        return add(code.at(pointer, values));
    }

    public FieldErrors add(FieldError error) {
        found.add(error);
        return this;
    }

    public FieldErrors addAll(Collection<FieldError> errors) {
        found.addAll(errors);
        return this;
    }

    public FieldErrors addIf(boolean wrong, String pointer, ErrorCode code, Object... values) {
        return wrong ? add(pointer, code, values) : this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldError> list() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 422 with all of them, where there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(found);
        }
    }

    public FieldErrors require(String pointer, Object value) {
        return addIf(value == null, pointer, MISSING);
    }

    /** A text that says something and can be kept. */
    public FieldErrors text(String pointer, String text, int longest) {
        return text == null || text.isBlank() ? add(pointer, MISSING) : storable(pointer, text, longest);
    }

    /** Why something is done: it says something in letters or digits, and can be kept. */
    public FieldErrors reason(String pointer, String reason) {
        return TextCharacters.saySomething(reason) ? storable(pointer, reason, LONGEST_REASON) : add(pointer, MISSING);
    }

    public FieldErrors textIfAny(String pointer, String text, int longest) {
        return text == null ? this : text(pointer, text, longest);
    }

    /** A text that can be kept and may say nothing; null is taken. */
    public FieldErrors storable(String pointer, String text, int longest) {
        if (text == null) {
            return this;
        }
        return TextCharacters.areMoreThan(text, longest)
                ? add(pointer, TOO_LONG, longest)
                : characters(pointer, text, TextCharacters::isStorable);
    }

    /** In both languages. */
    public FieldErrors storable(String pointer, Text text, int longest) {
        return text == null
                ? this
                : storable(pointer + "/vi", text.vi(), longest).storable(pointer + "/en", text.en(), longest);
    }

    /** Something that shows the same wherever it is read, of whatever length; null is taken. */
    public FieldErrors printable(String pointer, String text) {
        return text == null ? this : characters(pointer, text, TextCharacters::isPrintable);
    }

    private FieldErrors characters(String pointer, String text, IntPredicate allowed) {
        var count = 0;
        for (var at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            count++;
            if (!allowed.test(text.codePointAt(at))) {
                return add(pointer, CONTROL_CHARACTER, count, "U+%04X".formatted(text.codePointAt(at)));
            }
        }
        return this;
    }

    /** A name or the like: a text on one line that shows the same wherever it is read. */
    public FieldErrors line(String pointer, String line, int longest) {
        if (line == null || line.isBlank()) {
            return add(pointer, MISSING);
        }
        if (TextCharacters.areMoreThan(line, longest)) {
            return add(pointer, TOO_LONG, longest);
        }
        var before = found.size();
        printable(pointer, line);
        return addIf(found.size() == before && !TextCharacters.areOneLine(line, longest), pointer, NOT_ONE_LINE);
    }

    public FieldErrors lineIfAny(String pointer, String line, int longest) {
        return line == null ? this : line(pointer, line, longest);
    }

    /** In both languages. */
    public FieldErrors texts(String pointer, Text text, int longest) {
        return text == null
                ? add(pointer, MISSING)
                : text(pointer + "/vi", text.vi(), longest).text(pointer + "/en", text.en(), longest);
    }

    /** In both languages. */
    public FieldErrors lines(String pointer, Text line, int longest) {
        return line == null
                ? add(pointer, MISSING)
                : line(pointer + "/vi", line.vi(), longest).line(pointer + "/en", line.en(), longest);
    }

    /** A value from the least to the most, both included. */
    public <T extends Comparable<? super T>> FieldErrors range(String pointer, T value, T least, T most) {
        return value == null ? add(pointer, MISSING) : rangeIfAny(pointer, value, least, most);
    }

    public <T extends Comparable<? super T>> FieldErrors rangeIfAny(String pointer, T value, T least, T most) {
        var outside = value != null && (value.compareTo(least) < 0 || value.compareTo(most) > 0);
        return addIf(outside, pointer, OUT_OF_RANGE, least, most);
    }

    public FieldErrors year(String pointer, Integer year) {
        return addIf(year == null, pointer, MISSING)
                .addIf(
                        year != null && !isYear(year),
                        pointer,
                        OUT_OF_RANGE,
                        String.valueOf(FIRST_YEAR),
                        String.valueOf(LAST_YEAR));
    }

    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A day of those years. */
    public FieldErrors day(String pointer, LocalDate day) {
        return range(pointer, day, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
    }

    /** A day that has come. */
    public FieldErrors notAfter(String pointer, LocalDate day, LocalDate today) {
        return addIf(day.isAfter(today), pointer, IN_FUTURE);
    }

    /** A number that is missing is none. */
    public FieldErrors notNegative(String pointer, BigDecimal number) {
        return addIf(number != null && number.signum() < 0, pointer, NEGATIVE);
    }

    /**
     * Looked at before anything calculates with it: {@code 1e999999} is short to write. Null is taken.
     *
     * @param most digits in all; where fewer may be decimals, the others stand before the point
     */
    public FieldErrors digits(String pointer, BigDecimal number, int most, int decimals) {
        if (number == null) {
            return this;
        }
        var plain = number.stripTrailingZeros();
        var whole = (long) plain.precision() - plain.scale();
        var fits = plain.precision() <= most
                && plain.scale() <= decimals
                && whole <= (decimals < most ? most - decimals : most);
        return addIf(!fits, pointer, TOO_MANY_DIGITS, most, decimals);
    }

    /** A page on the web behind TLS, and nothing that runs or signs in; null is taken. */
    public FieldErrors linkIfAny(String pointer, String link) {
        return addIf(link != null && !isLink(link), pointer, NOT_A_LINK, LONGEST_LINK);
    }

    private static boolean isLink(String link) {
        if (!TextCharacters.areOneLine(link, LONGEST_LINK)) {
            return false;
        }
        try {
            var address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getHost().indexOf('.') > 0
                    && address.getUserInfo() == null;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }

    /** A code that is one of these; null is taken. */
    public FieldErrors known(String pointer, String code, Collection<String> codes) {
        return addIf(code != null && !codes.contains(code), pointer, UNKNOWN_CODE);
    }

    /** Looks at each row with its place, for example {@code /items/3}. */
    public <T> FieldErrors each(String list, List<T> rows, int most, BiConsumer<String, T> look) {
        if (rows.size() > most) {
            return add(list, TOO_MANY, most);
        }
        for (var i = 0; i < rows.size(); i++) {
            var place = list + "/" + i;
            if (rows.get(i) == null) {
                add(place, MISSING);
            } else {
                look.accept(place, rows.get(i));
            }
        }
        return this;
    }

    /** @param key what no two rows may share */
    public <T> FieldErrors each(String list, List<T> rows, int most, Function<T, ?> key, BiConsumer<String, T> look) {
        var seen = new HashSet<>();
        return each(list, rows, most, (place, row) -> {
            if (seen.add(key.apply(row))) {
                look.accept(place, row);
            } else {
                add(place, DUPLICATE);
            }
        });
    }

    /** The same for a list as people type it. */
    public <T> FieldErrors each(String list, List<T> rows, Function<T, ?> key, BiConsumer<String, T> look) {
        return each(list, rows, MOST_ROWS, key, look);
    }
}
