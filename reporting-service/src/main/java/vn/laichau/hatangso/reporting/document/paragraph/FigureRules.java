package vn.laichau.hatangso.reporting.document.paragraph;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.reporting.ReportingErrorCode;

/** No figure changes unseen in the words that persons write: it stands in a place, or it is declared as typed. */
public final class FigureRules {

    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");

    /** Digits, signs and what joins them, also unseen characters and marks over others. */
    private static final String GLUE = "[\\p{N}\\p{S}\\p{Pd}\\p{M}\\p{Cf}.,:/%\u2030*\u00b7]*";

    /** A place and all that would be read as one figure with it. */
    private static final Pattern CLUSTER =
            Pattern.compile(GLUE + "\\{[a-zA-Z][a-zA-Z0-9]*}(?:" + GLUE + "\\{[a-zA-Z][a-zA-Z0-9]*})*" + GLUE);

    /** What ends a part of a sentence after a figure. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?:[.,:]|\\./\\.)+$");

    private static final String END = "./.";

    private FigureRules() {}

    /**
     * What is wrong with the figures of a person's words.
     *
     * @param generated words that the system has in their place; none: empty
     * @param known names of the figures that may stand in it
     * @param declared figures that are meant to be typed
     */
    public static FieldErrors errors(
            String pointer, String words, String generated, Collection<String> known, Collection<String> declared) {
        return new FieldErrors()
                .addIf(!clusters(generated).containsAll(clusters(words)), pointer, ReportingErrorCode.TOUCHING_FIGURE)
                .addIf(generated.endsWith(END) && !words.endsWith(END), pointer, ReportingErrorCode.NO_END)
                .addIf(!known.containsAll(PlaceholderFiller.places(words)), pointer, ReportingErrorCode.UNKNOWN_FIGURE)
                .addIf(!declared.containsAll(typed(words, generated)), pointer, ReportingErrorCode.TYPED_FIGURE);
    }

    /** Figures among the words; those that the generated words hold too are no news. */
    public static List<String> typed(String words, String generated) {
        var before = figures(PlaceholderFiller.wordsOf(generated));
        return figures(PlaceholderFiller.wordsOf(words)).stream()
                .filter(figure -> !before.contains(figure))
                .toList();
    }

    /** Those that are more than a place; a place between words is none. */
    private static Set<String> clusters(String template) {
        return CLUSTER.matcher(template)
                .results()
                .map(found -> SENTENCE_END.matcher(found.group()).replaceFirst(""))
                .filter(found -> !found.matches("\\{[a-zA-Z0-9]*}"))
                .collect(toSet());
    }

    /** Full-width digits and those of other scripts read as figures too. */
    private static List<String> figures(String words) {
        return FIGURE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }
}
