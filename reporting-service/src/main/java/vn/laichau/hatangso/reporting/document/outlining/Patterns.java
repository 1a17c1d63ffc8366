package vn.laichau.hatangso.reporting.document.outlining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.document.paragraph.FigureRules;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;

/** The patterns of the system's sentences that an office may word otherwise. */
final class Patterns {

    /** Marks of what kind of data it is and what is missing, names of things that other papers know, and words of which others are made. */
    private static final Pattern FIXED = Pattern.compile(
            "demonstration.*|missing.*|type\\..*|title\\..*|summary\\.[A-Z_]+|post\\..*|sheet\\..*|annex\\.belongs|clause\\..*"
                    + "|end|quotation|verdict\\..*|judgement\\..*|baseline\\..*|course\\.(provisional|estimate)"
                    + "|obligations\\.not-due|[a-z-]+\\.[A-Z_]+\\b(?<!opening\\.[A-Z_]{1,20})(?<!closing\\.[A-Z_]{1,20})");

    private static final Pattern CHOICE = Pattern.compile("\\{([a-zA-Z]+)\\?([^|{}]*)\\|([^|{}]*)}");
    private static final Pattern ARGUMENT = Pattern.compile("%(\\d)\\$s");

    private static final Map<String, Text> ALL = read();

    private Patterns() {}

    /** By name, as the suite words them. */
    static Map<String, Text> all() {
        return ALL;
    }

    private static Map<String, Text> read() {
        var vi = PhraseBook.in(Language.VI).words();
        var en = PhraseBook.in(Language.EN).words();
        var all = new LinkedHashMap<String, Text>();
        vi.fieldNames().forEachRemaining(name -> {
            if (!FIXED.matcher(name).matches()) {
                all.put(name, Text.of(vi.get(name).asText(), en.get(name).asText()));
            }
        });
        return all;
    }

    /** What is wrong with the places of a pattern: each is one that the suite's has, and no figure is typed. */
    static FieldErrors errors(String pointer, String words, String ofSuite) {
        var known = PhraseBook.places(ofSuite);
        var errors = new FieldErrors();
        if (!known.containsAll(PhraseBook.places(words))
                || PhraseBook.wordsOf(words).matches("(?s).*[{}].*")) {
            return errors.add(pointer, ReportingErrorCode.ANOTHER_PLACE);
        }
        var names = known.stream()
                .map(Patterns::plain)
                .map(place -> place.replaceAll("[{}]", ""))
                .toList();
        return errors.addAll(FigureRules.errors(pointer, plain(words), plain(ofSuite), names, List.of())
                .list());
    }

    /** As a wording has them: of two forms the first stands for both. */
    private static String plain(String words) {
        return ARGUMENT.matcher(CHOICE.matcher(words).replaceAll("$2")).replaceAll("{argument$1}");
    }
}
