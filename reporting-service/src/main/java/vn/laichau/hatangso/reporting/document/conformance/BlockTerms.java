package vn.laichau.hatangso.reporting.document.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * What the blocks of a document say in its language: by these words they are found. What the decree itself words, it words in
 * Vietnamese; a translation has the same blocks, and the same measures hold for them.
 *
 * @param nation in capitals, as far as it is certain however it is spelt
 * @param motto words of it, in capitals
 * @param peoplesBody the name of a People's Committee or Council that goes on in the next line
 * @param number of the document, in any form
 * @param numberForm as the decree wants it: below ten with a zero, no spaces
 * @param kinds of documents that bear their name (article 7), in capitals; a letter bears none
 * @param addressedKinds those of them that are written to somebody
 * @param letterSummary what the summary of a letter begins with
 * @param recipients head of the list, in capitals
 * @param firstRecipient where there is an addressee
 * @param lastRecipient where the copies stay
 * @param annexReference which document an annex goes with
 */
record BlockTerms(
        Language language,
        String nation,
        Set<String> motto,
        Pattern peoplesBody,
        Pattern number,
        Pattern numberForm,
        Pattern date,
        Set<String> kinds,
        Set<String> addressedKinds,
        String addressee,
        String letterSummary,
        String recipients,
        String firstRecipient,
        Pattern lastRecipient,
        String annex,
        Pattern annexReference) {

    private static final String NUMBER_AND_SYMBOL = "(?:0[1-9]|[1-9]\\d+|…+)/[A-ZĐa-z]+(?:-[A-ZĐ0-9…]+)+";

    static final BlockTerms VIETNAMESE = new BlockTerms(
            Language.VI,
            "CỘNG H",
            Set.of("ĐỘC LẬP", "HẠNH PHÚC"),
            Pattern.compile("(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN"),
            Pattern.compile("(?iu)s[ốô]\\s*:?\\s*.*/.*"),
            Pattern.compile("Số: " + NUMBER_AND_SYMBOL),
            Pattern.compile("(?=.*ngày)(?=.*tháng)(?=.*năm).*"),
            Set.of(
                    "NGHỊ QUYẾT",
                    "QUYẾT ĐỊNH",
                    "CHỈ THỊ",
                    "QUY CHẾ",
                    "QUY ĐỊNH",
                    "THÔNG CÁO",
                    "THÔNG BÁO",
                    "HƯỚNG DẪN",
                    "CHƯƠNG TRÌNH",
                    "KẾ HOẠCH",
                    "PHƯƠNG ÁN",
                    "ĐỀ ÁN",
                    "DỰ ÁN",
                    "BÁO CÁO",
                    "BIÊN BẢN",
                    "TỜ TRÌNH",
                    "HỢP ĐỒNG",
                    "CÔNG ĐIỆN",
                    "BẢN GHI NHỚ",
                    "BẢN THỎA THUẬN",
                    "GIẤY ỦY QUYỀN",
                    "GIẤY MỜI",
                    "GIẤY GIỚI THIỆU",
                    "GIẤY NGHỈ PHÉP",
                    "PHIẾU GỬI",
                    "PHIẾU CHUYỂN",
                    "PHIẾU BÁO"),
            Set.of("BÁO CÁO", "TỜ TRÌNH"),
            "Kính gửi",
            "V/v ",
            "NƠI NHẬN",
            "- Như trên;",
            Pattern.compile("- Lưu: VT, .+\\."),
            "Phụ lục",
            Pattern.compile("(?iu)\\(?\\s*(?:ban hành )?kèm theo .*\\d.*/.*"));

    static final BlockTerms ENGLISH = new BlockTerms(
            Language.EN,
            "SOCIALIST REPUBLIC",
            Set.of("INDEPENDENCE", "HAPPINESS"),
            Pattern.compile("PEOPLE['’]S (?:COMMITTEE|COUNCIL)"),
            Pattern.compile("(?i)no\\b\\.?\\s*:?\\s*.*/.*"),
            Pattern.compile("No\\. " + NUMBER_AND_SYMBOL),
            Pattern.compile("[^,]+, (?:\\d{1,2} \\p{L}+|…+) \\d{4}"),
            Set.of("RESOLUTION", "DECISION", "DIRECTIVE", "NOTICE", "PROGRAMME", "PLAN", "REPORT", "SUBMISSION"),
            Set.of("REPORT", "SUBMISSION"),
            "To:",
            "Re: ",
            "RECIPIENTS",
            "- As above;",
            Pattern.compile("- On file: records office, .+\\."),
            "Annex",
            Pattern.compile("(?i)\\(?\\s*(?:issued |attached )?(?:with|to) .*\\d.*/.*"));

    /** Letters in numbers of kinds of documents (Appendix III); what is not here has none of its own. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("NGHỊ QUYẾT", "NQ"),
            Map.entry("QUYẾT ĐỊNH", "QĐ"),
            Map.entry("CHỈ THỊ", "CT"),
            Map.entry("QUY CHẾ", "QC"),
            Map.entry("QUY ĐỊNH", "QyĐ"),
            Map.entry("THÔNG CÁO", "TC"),
            Map.entry("THÔNG BÁO", "TB"),
            Map.entry("HƯỚNG DẪN", "HD"),
            Map.entry("CHƯƠNG TRÌNH", "CTr"),
            Map.entry("KẾ HOẠCH", "KH"),
            Map.entry("PHƯƠNG ÁN", "PA"),
            Map.entry("ĐỀ ÁN", "ĐA"),
            Map.entry("DỰ ÁN", "DA"),
            Map.entry("BÁO CÁO", "BC"),
            Map.entry("BIÊN BẢN", "BB"),
            Map.entry("TỜ TRÌNH", "TTr"),
            Map.entry("HỢP ĐỒNG", "HĐ"),
            Map.entry("CÔNG ĐIỆN", "CĐ"),
            Map.entry("BẢN GHI NHỚ", "BGN"),
            Map.entry("BẢN THỎA THUẬN", "BTT"),
            Map.entry("GIẤY ỦY QUYỀN", "GUQ"),
            Map.entry("GIẤY MỜI", "GM"),
            Map.entry("GIẤY GIỚI THIỆU", "GGT"),
            Map.entry("GIẤY NGHỈ PHÉP", "GNP"),
            Map.entry("PHIẾU GỬI", "PG"),
            Map.entry("PHIẾU CHUYỂN", "PC"),
            Map.entry("PHIẾU BÁO", "PB"));

    /** The letters that a kind of document has in its number; empty for a kind that is not known. */
    static Optional<String> symbol(String kind) {
        return Optional.ofNullable(SYMBOLS.get(kind));
    }

    static boolean isSymbolOfKind(String letters) {
        return SYMBOLS.containsValue(letters);
    }

    /** Without spaces: numbers are compared however they are parted. */
    static String compact(String text) {
        return text.replaceAll("[\\s\\u00a0]", "");
    }

    boolean areVietnamese() {
        return language == Language.VI;
    }

    boolean areOfNation(String upper) {
        return upper.startsWith(nation) && upper.length() < 60;
    }

    boolean areOfMotto(String upper) {
        return motto.stream().allMatch(upper::contains);
    }
}
