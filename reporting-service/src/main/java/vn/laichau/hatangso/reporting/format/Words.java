package vn.laichau.hatangso.reporting.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fixed vocabulary of reports for the codes of the other services. A code without a word stands as it is. */
public final class Words {

    /** As the portal says them; its vocabulary.test.ts holds them together. */
    private static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("ACHIEVED", "đạt"),
            Map.entry("ON_TRACK", "đúng tiến độ"),
            Map.entry("AT_RISK", "có nguy cơ chậm"),
            Map.entry("BEHIND", "chậm"),
            Map.entry("GOING_BACKWARDS", "lùi so với ban đầu"),
            Map.entry("MISSED", "không đạt đúng hạn"),
            Map.entry("NO_BASELINE", "không có mốc so sánh"),
            Map.entry("STALE", "số liệu chưa cập nhật"),
            Map.entry("NO_DATA", "chưa có số liệu"),
            Map.entry("QUALITATIVE", "định tính"));

    /** From good to bad, then what cannot be judged. */
    public static final List<String> VERDICT_ORDER = List.of(
            "ACHIEVED",
            "ON_TRACK",
            "AT_RISK",
            "BEHIND",
            "GOING_BACKWARDS",
            "MISSED",
            "NO_BASELINE",
            "STALE",
            "NO_DATA",
            "QUALITATIVE");

    private static final Map<String, String> COMPARATORS = Map.of(
            "AT_LEAST", "tối thiểu ",
            "EXACTLY", "đạt ",
            "BELOW", "dưới ",
            "INCREASE_BY_AT_LEAST", "tăng tối thiểu ");

    private static final Map<String, String> THEMES = Map.of(
            "TELECOM", "Hạ tầng viễn thông",
            "CLOUD", "Hạ tầng điện toán đám mây",
            "IOT", "Hạ tầng Internet vạn vật (IoT)",
            "POSTAL", "Hạ tầng bưu chính",
            "IT", "Hạ tầng công nghệ thông tin",
            "PLATFORM", "Nền tảng số");

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("PROVISIONAL", "tạm tính"),
            Map.entry("FINAL", "chính thức"),
            Map.entry("MISSING", "chưa gửi"),
            Map.entry("DRAFT", "đang soạn, chưa gửi"),
            Map.entry("SUBMITTED", "đã gửi"),
            Map.entry("SENT", "đã gửi"),
            Map.entry("RETURNED", "trả lại để bổ sung"),
            Map.entry("ACCEPTED", "đã chấp nhận"),
            Map.entry("ON_TIME", "đúng hạn"),
            Map.entry("ON_DUE_DAY", "trong ngày đến hạn"),
            Map.entry("LATE", "quá hạn"),
            Map.entry("UNASSIGNED", "chưa phân công chủ trì"),
            Map.entry("ASSIGNED", "đã phân công"),
            Map.entry("WAIVED", "được miễn"),
            Map.entry("RUNNING", "đang thực hiện"),
            Map.entry("IN_PROGRESS", "đang thực hiện"),
            Map.entry("DONE", "đã hoàn thành"),
            Map.entry("COMPLETED", "đã hoàn thành"),
            Map.entry("OVERDUE", "chưa gửi, đã quá hạn"),
            Map.entry("CANCELLED", "đã hủy"));

    /** A task is taken on where a submission is accepted. */
    private static final Map<String, String> TASK_STATES = Map.of(
            "ACCEPTED", "đã tiếp nhận",
            "SUBMITTED", "đã trình, chờ xem xét",
            "RELEASED", "không còn phải thực hiện");

    private static final List<String> TASK_LIFE = List.of(
            "UNASSIGNED", "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED", "RELEASED");

    private Words() {}

    public static String verdict(String code) {
        return VERDICTS.getOrDefault(code, code);
    }

    public static String theme(String code) {
        return THEMES.getOrDefault(code, code);
    }

    /** States of tasks. */
    public static String taskState(String code) {
        return TASK_STATES.getOrDefault(code, state(code));
    }

    /** States of tasks from the first to the last; one that is not known stands behind. */
    public static Stream<String> inOrderOfLife(Collection<String> taskStates) {
        return Stream.concat(
                TASK_LIFE.stream().filter(taskStates::contains),
                taskStates.stream().filter(state -> !TASK_LIFE.contains(state)).sorted());
    }

    /** States of figures and duties, and punctuality. */
    public static String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    /** "tối thiểu 80%", "dưới 5%"; a target without a value is judged. */
    public static String target(String comparator, BigDecimal value, String unit) {
        return value == null ? "định tính" : COMPARATORS.getOrDefault(comparator, "") + Quantities.of(value, unit);
    }
}
