package vn.laichau.hatangso.reporting.document.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.document.paper.CleanText;
import vn.laichau.hatangso.reporting.document.telling.Edit;
import vn.laichau.hatangso.reporting.document.telling.Paragraph;
import vn.laichau.hatangso.reporting.document.telling.Wordings;

/**
 * A wording somebody gives a paragraph.
 *
 * @param wording words, and in braces the names of the figures that stand in their places
 * @param typedFigures every figure in the words that is meant to be typed and not taken from the snapshot
 */
record NewWording(
        @Schema(required = true, examples = "Kế hoạch giao {all} nhiệm vụ; đến nay các cơ quan đang triển khai.")
        String wording,

        List<String> typedFigures) {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int LONGEST = 10_000;

    /** What is wrong with it for this paragraph; empty when nothing is. */
    List<FieldError> errors(Paragraph paragraph) {
        var errors = new ArrayList<FieldError>();
        if (wording.isBlank() || wording.length() > LONGEST) {
            errors.add(error("out-of-range", "Từ 1 đến 10.000 ký tự", "From 1 to 10,000 characters"));
        }
        var known = paragraph.figures().stream().map(figure -> figure.name()).toList();
        Wordings.places(wording).stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> errors.add(error(
                        "unknown-figure",
                        "Có chỗ đặt số liệu không thuộc đoạn này",
                        "A place is for a figure that this paragraph does not have")));
        if (!declared().containsAll(typed(paragraph))) {
            errors.add(error(
                    "typed-figure",
                    "Có số liệu gõ tay chưa khai trong typedFigures; hãy dùng chỗ đặt số liệu hoặc khai rõ",
                    "A typed figure is not declared in typedFigures; use a place, or declare it"));
        }
        return errors;
    }

    Edit edit(Paragraph paragraph) {
        return new Edit(clean(), typed(paragraph));
    }

    /** A paragraph is one line. */
    private String clean() {
        return CleanText.of(wording).replace('\n', ' ').strip();
    }

    /** Figures among the words; those that the generated words hold too are no news. */
    private List<String> typed(Paragraph paragraph) {
        var generated = figures(Wordings.wordsOf(paragraph.generated()));
        return figures(Wordings.wordsOf(clean())).stream()
                .filter(figure -> !generated.contains(figure))
                .toList();
    }

    private List<String> declared() {
        return typedFigures == null ? List.of() : typedFigures;
    }

    /** Full-width and other digits read as figures too. */
    private static List<String> figures(String words) {
        return FIGURE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    private static FieldError error(String code, String vi, String en) {
        return new FieldError("/wording", code, Text.of(vi, en));
    }
}
