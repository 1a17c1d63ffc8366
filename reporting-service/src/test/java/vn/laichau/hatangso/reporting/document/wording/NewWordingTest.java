package vn.laichau.hatangso.reporting.document.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;

/** Which figures a person's words may hold. The generated ones have two places side by side, and a figure of their own. */
class NewWordingTest {

    private static final Paragraph PARAGRAPH = new Paragraph(
            "obligations",
            "Mục 5: {sent}/{owed} đơn vị ({share}).",
            "",
            List.of(Span.figure("sent", "3"), Span.figure("owed", "14"), Span.figure("share", "21,4%")),
            List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Có {sent} đơn vị.                     |
            Có {sent}/{owed} đơn vị.              |
            {share}: {sent}.                      |
            Mục 5 nêu {sent} đơn vị; {owed}, hết. |
            Có ({share}) đơn vị                   |
            Có {sent}, {owed} đơn vị.             |
            Có {sent}./.                          |
            Có {owed}/{sent} đơn vị.              | touching-figure
            Có {sent}{owed} đơn vị.               | touching-figure
            Có 1{sent} đơn vị.                    | touching-figure typed-figure
            Có {sent}5 đơn vị.                    | touching-figure
            Có {sent}.{owed} đơn vị.              | touching-figure
            Có -{sent} đơn vị.                    | touching-figure
            Có ≤{sent} đơn vị.                    | touching-figure
            Có {share}% đơn vị.                   | touching-figure
            Có {share}‰ đơn vị.                   | touching-figure
            Có {sent}*{owed} đơn vị.              | touching-figure
            Có {sent}\u0301 đơn vị.               | touching-figure
            Có {sent}\u2060{owed} đơn vị.         | touching-figure
            Có {late} đơn vị.                     | unknown-figure
            Có 6 đơn vị.                          | typed-figure
            Có 55 đơn vị.                         | typed-figure
            Có 5,5 đơn vị.                        | typed-figure
            Có {late}6 đơn vị.                    | touching-figure unknown-figure typed-figure
            """)
    void bindsEveryFigure(String wording, String errors) {
        assertThat(new NewWording(wording, null).errors(PARAGRAPH).stream().map(FieldError::code))
                .isEqualTo(errors == null ? List.of() : List.of(errors.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 6, true",
        "6 và 7, 6 7, true",
        "6 và 7, 7, false",
        "6 và 5, 6, true",
        "60, 6, false",
        "'6,5', '6,5', true"
    })
    void takesATypedFigureThatIsDeclared(String words, String declared, boolean taken) {
        var wording = new NewWording("Có thêm " + words + " đơn vị.", List.of(declared.split(" ")));
        assertThat(wording.errors(PARAGRAPH).isEmpty()).isEqualTo(taken);
    }

    @Test
    void keepsWhatWasTypedBesideTheWords() {
        var paragraphEdit = new NewWording("  Có 5 đơn vị,\n6 và 7, lại 6.  ", List.of("6", "7")).edit(PARAGRAPH);
        assertThat(paragraphEdit.wording()).isEqualTo("Có 5 đơn vị,\n6 và 7, lại 6.");
        assertThat(paragraphEdit.typed()).containsExactly("6", "7");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10000, true", "10001, false"})
    void isAsLongAsAParagraphMayBe(int length, boolean fits) {
        assertThat(new NewWording("ă".repeat(length), null).texts().isEmpty()).isEqualTo(fits);
    }

    /** The last paragraph of a document, and no other. */
    @ParameterizedTest
    @CsvSource({"Kính trình./., Trình./., true", "Kính trình./., Trình., false", "Kính trình., Trình., true"})
    void endsWhereTheGeneratedWordsEndTheDocument(String generated, String wording, boolean ends) {
        var last = new Paragraph("closing", generated, "", List.of(), List.of());
        assertThat(new NewWording(wording, null).errors(last).isEmpty()).isEqualTo(ends);
    }
}
