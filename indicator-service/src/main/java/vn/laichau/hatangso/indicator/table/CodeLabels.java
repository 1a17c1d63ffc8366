package vn.laichau.hatangso.indicator.table;

import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/** Codes in the words of a reader, as the portal has them (its vocabulary.test.ts holds verdicts together). */
public final class CodeLabels {

    private static final Map<String, Text> OF_CODES = Map.ofEntries(
            word("ACHIEVED", "Đạt", "Achieved"),
            word("MET_LATE", "Đạt muộn", "Met late"),
            word("ON_TRACK", "Đúng tiến độ", "On track"),
            word("AT_RISK", "Có nguy cơ chậm", "At risk"),
            word("BEHIND", "Chậm", "Behind"),
            word("GOING_BACKWARDS", "Lùi so với ban đầu", "Going backwards"),
            word("MISSED", "Quá hạn chưa đạt", "Missed"),
            word("STALE", "Số liệu chưa cập nhật", "Stale data"),
            word("NO_DATA", "Chưa có số liệu", "No data"),
            word("NO_BASELINE", "Không có mốc so sánh", "No baseline"),
            word("QUALITATIVE", "Định tính", "Qualitative"),
            word("AT_LEAST", "Ít nhất", "At least"),
            word("EXACTLY", "Đúng bằng", "Exactly"),
            word("BELOW", "Dưới", "Below"),
            word("INCREASE_BY_AT_LEAST", "Tăng ít nhất", "An increase of at least"),
            word("JUDGED", "Đánh giá bằng lời, không có số", "Judged in words, without a number"),
            word("NATIVE", "Số liệu gốc của bản đồ này", "Measured on this map"),
            word("RESTATED", "Quy đổi từ bản đồ khác", "Restated from another map"),
            word("NOT_DERIVABLE", "Không suy ra được", "Cannot be derived"),
            word(
                    "TAKEN_INTO_LARGER_UNIT",
                    "Số liệu là của đơn vị mới lớn hơn, không tách lại được",
                    "The figure is of a new, larger unit and cannot be told apart"),
            word("UNIT_ENDED", "Đơn vị không còn trong kỳ này", "The unit had ended by this period"),
            word(
                    "NO_VALUE_FROM_PARTS",
                    "Không cộng được từ các phần (tốc độ, trung vị)",
                    "Parts do not add up (speeds, medians)"),
            word(
                    "UNION_NEEDS_VILLAGES",
                    "Cần số liệu từng thôn, bản mới tính được phủ chung",
                    "Joint coverage needs figures per village"),
            word("NO_VALUE_FROM_OPERATORS", "Không cộng được từ các doanh nghiệp", "Operators do not add up"),
            word("PROVINCE", "Tỉnh", "Province"),
            word("DISTRICT", "Huyện, thành phố", "District or city"),
            word("COMMUNE", "Xã, phường, thị trấn", "Commune, ward or township"),
            word("VILLAGE", "Thôn, bản", "Village"),
            word("ESTIMATE", "Ước cả năm", "Estimate of the year"),
            word("PROVISIONAL", "Tạm tính", "Provisional"),
            word("FINAL", "Chính thức", "Final"),
            word("SUBMISSION", "Hồ sơ của doanh nghiệp", "A firm's submission"),
            word("IMPORT", "Tệp số liệu", "A file of figures"),
            word("ENTRY", "Nhập tay", "Entered by hand"),
            word("DEMONSTRATION", "Trình diễn", "Demonstration"),
            word("PERCENT", "%", "%"),
            word("MBIT_PER_SECOND", "Mb/s", "Mb/s"),
            word("GBIT_PER_SECOND", "Gb/s", "Gb/s"),
            word("JUDGEMENT", "Đánh giá", "Judgement"),
            word("true", "có", "yes"),
            word("false", "không", "no"));

    private static final Map<String, String> UNITS = Arrays.stream(
                    new String[] {"PERCENT", "MBIT_PER_SECOND", "GBIT_PER_SECOND"})
            .collect(Collectors.toMap(unit -> OF_CODES.get(unit).vi(), unit -> unit));

    private static final Map<String, String> STATUSES = Stream.of("ESTIMATE", "PROVISIONAL", "FINAL")
            .flatMap(status -> Stream.of(
                            OF_CODES.get(status).vi(), OF_CODES.get(status).en())
                    .map(words -> Map.entry(words, status)))
            .collect(Collectors.toMap(Entry::getKey, Entry::getValue));

    private CodeLabels() {}

    /** What is no code stays as it is. */
    public static String of(Object code, Language language) {
        var words = OF_CODES.get(code.toString());
        return words == null ? code.toString() : words.in(language);
    }

    /** The code of a unit that is written as people write it. */
    public static String unit(String written) {
        return written == null ? null : UNITS.getOrDefault(written, written);
    }

    /** The code of a figure's status that is written as people read it. */
    public static String status(String written) {
        return written == null ? null : STATUSES.getOrDefault(written, written);
    }

    private static Entry<String, Text> word(String code, String vi, String en) {
        return Map.entry(code, Text.of(vi, en));
    }
}
