package vn.laichau.hatangso.reporting.document.model;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.glyph.TextWidth;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.LanguageFormat;

/**
 * What stands above the body.
 *
 * @param type kind of document in capitals and its letters in the number, for example BÁO CÁO and BC
 * @param summary what it is about
 * @param addressee whom it is for
 * @param notice shown in a box above everything; null for none
 * @param drafted its year stands in the line of place and date until the records office enters number and day
 * @param numbered null until then
 */
public record Heading(
        Issuer issuer,
        Type type,
        String summary,
        String addressee,
        String notice,
        LocalDate drafted,
        Numbered numbered) {

    /** Of its letters, in points. */
    private static final int SUMMARY_SIZE = 14;

    /**
     * A kind of document.
     *
     * @param name above the summary; null for a letter, whose summary stands under its number
     * @param symbol letters in its number; null for a letter
     * @param unit which office of the issuer wrote it: the end of a letter's number
     */
    public record Type(String name, String symbol, String unit) {

        public boolean isLetter() {
            return name == null;
        }
    }

    /** What the records office entered. */
    public record Numbered(int number, LocalDate issuedOn) {}

    /** How other papers name the document: "số 05/BC-STTTT ngày 05 tháng 3 năm 2026". */
    public String reference(Language language) {
        return language == Language.EN
                ? "No. %s of %s".formatted(numberAndSymbol(), date(language))
                : "số %s %s".formatted(numberAndSymbol(), date(language));
    }

    public String number(Language language) {
        return (language == Language.EN ? "No. " : "Số: ") + numberAndSymbol();
    }

    public String addressed(Language language) {
        return (language == Language.EN ? "To: " : "Kính gửi: ") + addressee;
    }

    /** How long the rule under the summary is, in twentieths of a point as the column. */
    public int ruleUnderSummary(int column) {
        return TextWidth.ofRule(summary, SUMMARY_SIZE, column);
    }

    public String placeAndDate(Language language) {
        return issuer.place() + ", " + date(language);
    }

    /** Numbers below ten get a zero (Appendix I, II.3). */
    private String numberAndSymbol() {
        var number = numbered == null ? "……" : "%02d".formatted(numbered.number());
        return type.isLetter()
                ? "%s/%s-%s".formatted(number, issuer.symbol(), type.unit())
                : "%s/%s-%s".formatted(number, type.symbol(), issuer.symbol());
    }

    private String date(Language language) {
        if (numbered != null) {
            return LanguageFormat.in(language).date(numbered.issuedOn());
        }
        return language == Language.EN ? "…… " + drafted.getYear() : Dates.blank(drafted.getYear());
    }

    /** The national name, above every official document. */
    public static String nation(Language language) {
        return language == Language.EN ? "SOCIALIST REPUBLIC OF VIET NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    }

    public static String motto(Language language) {
        return language == Language.EN ? "Independence - Freedom - Happiness" : "Độc lập - Tự do - Hạnh phúc";
    }
}
