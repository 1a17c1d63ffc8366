package vn.laichau.hatangso.reporting.document.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.TextCharacters;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.paragraph.FigureRules;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;

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

    private static final Pattern LINE_END = Pattern.compile("[\\x{2028}\\x{2029}]");

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
        var known = paragraph.figures().stream().map(figure -> figure.name()).toList();
        return FigureRules.errors("/wording", clean(), paragraph.generated(), known, declared())
                .list();
    }

    Paragraph.Edit edit(Paragraph paragraph) {
        return new Paragraph.Edit(clean(), FigureRules.typed(clean(), paragraph.generated()));
    }

    /** Its lines stay lines; empty ones say nothing. */
    private String clean() {
        return LINE_END.matcher(CleanText.of(wording))
                .replaceAll("\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    private List<String> declared() {
        return typedFigures == null ? List.of() : typedFigures;
    }
}
