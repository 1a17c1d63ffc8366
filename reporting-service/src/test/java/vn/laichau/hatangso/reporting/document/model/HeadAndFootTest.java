package vn.laichau.hatangso.reporting.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.glyph.TextWidth;
import vn.laichau.hatangso.reporting.document.model.DocumentModel.FileProperties;

/** What stands above and under the body (Decree 30/2020, Appendix I). */
class HeadAndFootTest {

    private static final Issuer ISSUER =
            new Issuer("Ủy ban nhân dân tỉnh Lai Châu", "Sở Thông tin và Truyền thông", "STTTT", "Lai Châu");

    private static final Heading.Type REPORT = new Heading.Type("BÁO CÁO", "BC", null);

    private static final Heading.Type LETTER = new Heading.Type(null, null, "CNTT");

    @ParameterizedTest
    @CsvSource({
        "1, Số: 01/BC-STTTT, Số: 01/STTTT-CNTT",
        "9, Số: 09/BC-STTTT, Số: 09/STTTT-CNTT",
        "10, Số: 10/BC-STTTT, Số: 10/STTTT-CNTT",
        "1234, Số: 1234/BC-STTTT, Số: 1234/STTTT-CNTT"
    })
    void putsAZeroBeforeNumbersBelowTen(int number, String ofReport, String ofLetter) {
        assertThat(heading(REPORT, number).number(Language.VI)).isEqualTo(ofReport);
        assertThat(heading(LETTER, number).number(Language.VI)).isEqualTo(ofLetter);
    }

    @Test
    void isNamedByNumberAndDay() {
        var heading = heading(REPORT, 5);
        assertThat(heading.reference(Language.VI)).isEqualTo("số 05/BC-STTTT ngày 05 tháng 3 năm 2026");
        assertThat(heading.reference(Language.EN)).isEqualTo("No. 05/BC-STTTT of 5 March 2026");
        assertThat(heading.number(Language.EN)).isEqualTo("No. 05/BC-STTTT");
        assertThat(heading.placeAndDate(Language.VI)).isEqualTo("Lai Châu, ngày 05 tháng 3 năm 2026");
        assertThat(heading.addressed(Language.VI)).isEqualTo("Kính gửi: UBND tỉnh");
        assertThat(heading.addressed(Language.EN)).isEqualTo("To: UBND tỉnh");
    }

    /** The year of the draft stands there until the records office enters a day, also one of the next year. */
    @Test
    void leavesNumberAndDayOpenUntilTheyAreEntered() {
        var draft = heading(REPORT, null);
        assertThat(draft.reference(Language.VI)).isEqualTo("số ……/BC-STTTT ngày …… tháng …… năm 2025");
        assertThat(draft.placeAndDate(Language.EN)).isEqualTo("Lai Châu, …… 2025");
        assertThat(heading(LETTER, null).number(Language.VI)).isEqualTo("Số: ……/STTTT-CNTT");
    }

    /** A stroke stands for the end of a line. */
    @ParameterizedTest
    @CsvSource({
        "Sở Thông tin và Truyền thông, SỞ THÔNG TIN/VÀ TRUYỀN THÔNG",
        "Sở Nông nghiệp và Môi trường và Biển, SỞ NÔNG NGHIỆP/VÀ MÔI TRƯỜNG VÀ BIỂN",
        "Sở Y tế và Dân số, SỞ Y TẾ VÀ DÂN SỐ",
        "Ban Quản lý Khu kinh tế cửa khẩu, BAN QUẢN LÝ KHU KINH TẾ CỬA KHẨU"
    })
    void partsANameThatNeedsTwoLinesBeforeItsFirstAnd(String name, String lines) {
        var issuer = new Issuer("Ủy ban nhân dân tỉnh Lai Châu", name, "X", "Lai Châu");
        assertThat(issuer.bodyInLines()).isEqualTo(lines.replace('/', '\n'));
        assertThat(issuer.parentAbove()).isEqualTo("UBND TỈNH LAI CHÂU");
    }

    /** Between a third and a half of the longest row, or of the column where that is narrower. */
    @ParameterizedTest
    @CsvSource({
        "SỞ TÀI CHÍNH, 3650, 1991",
        "SỞ/THÔNG TIN VÀ TRUYỀN THÔNG/X, 5000, 4167",
        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG, 3650, 3650"
    })
    void drawsARuleOfAThirdToAHalfOfTheLongestRow(String rows, int column, int longest) {
        assertThat(TextWidth.ofRule(rows.replace('/', '\n'), 13, column)).isBetween(longest / 3, longest / 2);
    }

    @Test
    void listsWhomItGoesToBetweenTheAddresseeAndTheFiles() {
        var closing = new Closing(List.of("Viettel", "UBND xã Bum Tở"), "Lưu: VT, CNTT", List.of("GIÁM ĐỐC"), "");
        assertThat(closing.lines(Language.VI))
                .containsExactly("- Như trên;", "- Viettel;", "- UBND xã Bum Tở;", "- Lưu: VT, CNTT.");
        assertThat(closing.lines(Language.EN))
                .containsExactly("- As above;", "- Viettel;", "- UBND xã Bum Tở;", "- Lưu: VT, CNTT.");
        assertThat(closing.head(Language.VI)).isEqualTo("Nơi nhận:");
        assertThat(closing.head(Language.EN)).isEqualTo("Recipients:");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, Phụ lục, Annex",
        "2, 1, Phụ lục I, Annex I",
        "2, 2, Phụ lục II, Annex II",
        "9, 9, Phụ lục IX, Annex IX"
    })
    void numbersAnnexesWhereThereAreSeveral(int all, int ordinal, String vietnamese, String english) {
        assertThat(paper(Language.VI, all).annexNumber(ordinal)).isEqualTo(vietnamese);
        assertThat(paper(Language.EN, all).annexNumber(ordinal)).isEqualTo(english);
    }

    /** A colon announces what follows; a table needs none. */
    @Test
    void leadsToWhatItAnnounces() {
        var announced =
                List.of(text("Gồm:"), text("một"), text("hai"), new Block.Grid(new Table("", List.of(), List.of())));
        assertThat(Block.introduces(announced, 0)).isTrue();
        assertThat(Block.introduces(announced, 1)).isFalse();
        assertThat(Block.introduces(announced, 2)).isTrue();
        assertThat(Block.introduces(announced, 3)).isFalse();
        assertThat(Block.introduces(List.of(text("Gồm:")), 0)).isFalse();
    }

    private static Block text(String words) {
        return Block.Text.words(words);
    }

    private static Heading heading(Heading.Type type, Integer number) {
        var numbered = number == null ? null : new Heading.Numbered(number, LocalDate.of(2026, 3, 5));
        return new Heading(ISSUER, type, "Kết quả", "UBND tỉnh", null, LocalDate.of(2025, 12, 31), numbered);
    }

    private static DocumentModel paper(Language language, int annexes) {
        return new DocumentModel(
                language,
                heading(REPORT, 5),
                List.of(),
                new Closing(List.of(), "", List.of(), ""),
                Collections.nCopies(annexes, new Annex("", "", "", 0, List.of())),
                new FileProperties("", "", "", null, Instant.EPOCH));
    }
}
