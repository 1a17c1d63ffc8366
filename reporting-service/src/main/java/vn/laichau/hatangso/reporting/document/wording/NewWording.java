package vn.laichau.hatangso.reporting.document.wording;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.TextCharacters;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.paragraph.PlaceholderFiller;

/**
 * A wording somebody gives a paragraph.
 *
 * @param wording words, and in braces the names of the figures that stand in their places
 * @param typedFigures every figure in the words that is meant to be typed and not taken from the snapshot
 */
record NewWording(
        @Required
        @Prose(NewWording.LONGEST)
        @Schema(examples = "Kế hoạch giao {all} nhiệm vụ; đến nay các cơ quan đang triển khai.")
        String wording,

        List<String> typedFigures) {

    private static final Pattern LINE_END = Pattern.compile("[\\n\\x{2028}\\x{2029}]");
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");

    /** Digits, signs and what joins them, also unseen characters and marks over others. */
    private static final String GLUE = "[\\p{N}\\p{S}\\p{Pd}\\p{M}\\p{Cf}.,:/%\u2030*\u00b7]*";

    /** A place and all that would be read as one figure with it. */
    private static final Pattern CLUSTER =
            Pattern.compile(GLUE + "\\{[a-zA-Z][a-zA-Z0-9]*}(?:" + GLUE + "\\{[a-zA-Z][a-zA-Z0-9]*})*" + GLUE);

    /** What ends a part of a sentence after a figure. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?:[.,:]|\\./\\.)+$");

    private static final String END = "./.";

    private static final int LONGEST = 10_000;

    /** What is wrong with it for any paragraph. */
    FieldErrors texts() {
        var errors = new FieldErrors().printable("/wording", wording);
        return errors.isEmpty() && !TextCharacters.saySomething(clean())
                ? errors.add("/wording", CommonErrorCode.MISSING)
                : errors.storable("/wording", wording, LONGEST);
    }

    /** What is wrong with its figures for this paragraph; empty when nothing is. */
    List<FieldError> errors(Paragraph paragraph) {
        var errors = new FieldErrors();
        if (!clusters(paragraph.generated()).containsAll(clusters(clean()))) {
            errors.add("/wording", ReportingErrorCode.TOUCHING_FIGURE);
        }
        if (paragraph.generated().endsWith(END) && !clean().endsWith(END)) {
            errors.add("/wording", ReportingErrorCode.NO_END);
        }
        var known = paragraph.figures().stream().map(figure -> figure.name()).toList();
        PlaceholderFiller.places(clean()).stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> errors.add("/wording", ReportingErrorCode.UNKNOWN_FIGURE));
        if (!declared().containsAll(typed(paragraph))) {
            errors.add("/wording", ReportingErrorCode.TYPED_FIGURE);
        }
        return errors.list();
    }

    Paragraph.Edit edit(Paragraph paragraph) {
        return new Paragraph.Edit(clean(), typed(paragraph));
    }

    /** A paragraph is one line. */
    private String clean() {
        return LINE_END.matcher(CleanText.of(wording)).replaceAll(" ").strip();
    }

    /** Figures among the words; those that the generated words hold too are no news. */
    private List<String> typed(Paragraph paragraph) {
        var generated = figures(PlaceholderFiller.wordsOf(paragraph.generated()));
        return figures(PlaceholderFiller.wordsOf(clean())).stream()
                .filter(figure -> !generated.contains(figure))
                .toList();
    }

    private List<String> declared() {
        return typedFigures == null ? List.of() : typedFigures;
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
