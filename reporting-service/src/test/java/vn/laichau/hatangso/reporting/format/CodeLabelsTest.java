package vn.laichau.hatangso.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;

class CodeLabelsTest {

    private static final char BOND = '\u00a0';

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT_LEAST             | 80 | PERCENT         | tối thiểu 80%
            EXACTLY              | 100| PERCENT         | đạt 100%
            BELOW                | 5  | PERCENT         | dưới 5%
            INCREASE_BY_AT_LEAST | 30 | PERCENT         | tăng tối thiểu 30%
            AT_LEAST             | 80 | MBIT_PER_SECOND | tối thiểu 80\u00a0Mb/s
            """)
    void saysWhatATargetAsksFor(String comparator, BigDecimal value, String unit, String words) {
        assertThat(LanguageFormat.in(Language.VI).target(comparator, value, unit))
                .isEqualTo(words);
    }

    @Test
    void saysThatATargetWithoutAValueIsJudged() {
        assertThat(LanguageFormat.in(Language.VI).target("JUDGED", null, "JUDGEMENT"))
                .isEqualTo("định tính");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đạt 87,14 % số hộ             | Đạt 87,14~% số hộ
            cần thêm 9,6 điểm % mỗi năm   | cần thêm 9,6~điểm~% mỗi năm
            tốc độ 80 Mb/s, 1.842 trạm    | tốc độ 80~Mb/s, 1.842 trạm
            needs +9.6 percentage points  | needs +9.6 percentage points
            Tổng 134 điểm cầu             | Tổng 134 điểm cầu
            1.300.000.000 đồng, 2 kmx     | 1.300.000.000~đồng, 2 kmx
            khoản 3 % của điểm %          | khoản 3~% của điểm %
            """)
    void letsNoLineEndBetweenANumberAndItsUnit(String text, String bound) {
        assertThat(Quantities.bound(text)).isEqualTo(bound.replace('~', '\u00a0'));
    }

    @Test
    void leavesACodeItHasNoWordForAsItIs() {
        assertThat(LanguageFormat.in(Language.VI).verdict("NEWLY_INVENTED")).isEqualTo("NEWLY_INVENTED");
        assertThat(LanguageFormat.in(Language.VI).quantity(BigDecimal.TEN, "FURLONG"))
                .isEqualTo("10");
    }

    /** Each by hand: two words that changed places would both still be words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACHIEVED        | đạt                  | achieved
            MET_LATE        | đạt muộn             | met late
            ON_TRACK        | đúng tiến độ         | on track
            AT_RISK         | có nguy cơ chậm      | at risk
            BEHIND          | chậm                 | behind
            GOING_BACKWARDS | lùi so với ban đầu   | going backwards
            MISSED          | quá hạn chưa đạt   | missed
            NO_BASELINE     | không có mốc so sánh | no baseline
            STALE           | số liệu chưa cập nhật | stale data
            NO_DATA         | chưa có số liệu      | no data
            QUALITATIVE     | định tính            | qualitative
            """)
    void saysEveryVerdict(String code, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).verdict(code)).isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).verdict(code)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TELECOM  | Hạ tầng viễn thông             | Telecommunications infrastructure
            CLOUD    | Hạ tầng điện toán đám mây      | Cloud computing infrastructure
            IOT      | Hạ tầng Internet vạn vật (IoT) | Internet of Things (IoT) infrastructure
            POSTAL   | Hạ tầng bưu chính              | Postal infrastructure
            IT       | Hạ tầng công nghệ thông tin    | Information technology infrastructure
            PLATFORM | Nền tảng số                    | Digital platforms
            SPACE    | SPACE                          | space
            """)
    void saysEveryTheme(String code, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).theme(code)).isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).theme(code)).isEqualTo(english);
    }

    /** Of figures and obligations, and punctuality. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ESTIMATE    | ước thực hiện           | estimate
            PROVISIONAL | tạm tính                | provisional
            FINAL       | chính thức              | final
            MISSING     | chưa gửi                | not sent
            DRAFT       | đang soạn, chưa gửi     | being written, not sent
            SUBMITTED   | đã gửi                  | submitted
            SENT        | đã gửi                  | sent
            RETURNED    | trả lại để bổ sung      | returned for completion
            ACCEPTED    | đã chấp nhận            | accepted
            WAIVED      | được miễn               | waived
            OVERDUE     | chưa gửi, đã quá hạn    | overdue
            ON_TIME     | đúng hạn                | on time
            ON_DUE_DAY  | trong ngày đến hạn      | on the due day
            LATE        | quá hạn                 | late
            CANCELLED   | đã hủy                  | cancelled
            """)
    void saysEveryStateOfAnObligation(String code, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).state(code)).isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).state(code)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNASSIGNED  | chưa phân công chủ trì  | unassigned
            ASSIGNED    | đã phân công            | assigned
            ACCEPTED    | đã tiếp nhận            | accepted
            IN_PROGRESS | đang thực hiện          | in progress
            SUBMITTED   | đã trình, chờ xem xét   | submitted
            RETURNED    | trả lại để bổ sung      | returned
            COMPLETED   | đã hoàn thành           | completed
            RELEASED    | không còn phải thực hiện | released
            """)
    void saysEveryStateOfATask(String code, String vietnamese, String english) {
        assertThat(LanguageFormat.in(Language.VI).taskState(code)).isEqualTo(vietnamese);
        assertThat(LanguageFormat.in(Language.EN).taskState(code)).isEqualTo(english);
    }

    @Test
    void tellsStatesOfTasksFromTheFirstToTheLastAndUnknownOnesBehind() {
        var life = List.of(
                "UNASSIGNED", "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED", "RELEASED");
        var mixed = new ArrayList<>(List.of("ZERO", "AWAY"));
        life.forEach(state -> mixed.add(0, state));
        assertThat(CodeLabels.inOrderOfLife(mixed))
                .startsWith(life.toArray(String[]::new))
                .endsWith("AWAY", "ZERO")
                .hasSize(10);
    }

    /** No line ends between a number and a sign; ~ stands for the space that sees to it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERCENT         | 1%             | 1%            | 2%
            MBIT_PER_SECOND | 1~Mb/s         | 1~Mb/s        | 2~Mb/s
            GBIT_PER_SECOND | 1~Gb/s         | 1~Gb/s        | 2~Gb/s
            KM              | 1~km           | 1~km          | 2~km
            VND             | 1~đồng         | 1~VND         | 2~VND
            HOUSEHOLD       | 1 hộ           | 1 household   | 2 households
            PERSON          | 1 người        | 1 person      | 2 people
            VILLAGE         | 1 thôn, bản    | 1 village     | 2 villages
            ENTERPRISE      | 1 doanh nghiệp | 1 enterprise  | 2 enterprises
            STATION         | 1 trạm         | 1 station     | 2 stations
            SUBSCRIPTION    | 1 thuê bao     | 1 subscription | 2 subscriptions
            CONNECTION      | 1 kết nối      | 1 connection  | 2 connections
            POINT           | 1 điểm         | 1 point       | 2 points
            JUDGEMENT       | 1              | 1             | 2
                            | 1              | 1             | 2
            """)
    void writesEveryUnit(String unit, String vietnamese, String one, String two) {
        var english = LanguageFormat.in(Language.EN);
        assertThat(LanguageFormat.in(Language.VI).quantity(BigDecimal.ONE, unit))
                .isEqualTo(vietnamese.replace('~', BOND));
        assertThat(english.quantity(BigDecimal.ONE, unit)).isEqualTo(one.replace('~', BOND));
        assertThat(english.quantity(BigDecimal.valueOf(2), unit)).isEqualTo(two.replace('~', BOND));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, at least 80%",
        "EXACTLY, 80%",
        "BELOW, below 80%",
        "INCREASE_BY_AT_LEAST, increase of at least 80%",
        "JUDGED, 80%"
    })
    void saysWhatATargetAsksForInEnglish(String comparator, String words) {
        assertThat(LanguageFormat.in(Language.EN).target(comparator, BigDecimal.valueOf(80), "PERCENT"))
                .isEqualTo(words);
        assertThat(LanguageFormat.in(Language.EN).target(comparator, null, "PERCENT"))
                .isEqualTo("qualitative");
    }

    @Test
    void tellsVerdictsFromGoodToBadThenWhatCannotBeJudged() {
        assertThat(CodeLabels.VERDICT_ORDER)
                .containsExactly(
                        "ACHIEVED",
                        "MET_LATE",
                        "ON_TRACK",
                        "AT_RISK",
                        "BEHIND",
                        "GOING_BACKWARDS",
                        "MISSED",
                        "NO_BASELINE",
                        "STALE",
                        "NO_DATA",
                        "QUALITATIVE");
    }
}
