package vn.laichau.hatangso.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT_LEAST             | 80 | PERCENT         | tối thiểu 80%
            EXACTLY              | 100| PERCENT         | đạt 100%
            BELOW                | 5  | PERCENT         | dưới 5%
            INCREASE_BY_AT_LEAST | 30 | PERCENT         | tăng tối thiểu 30%
            AT_LEAST             | 80 | MBIT_PER_SECOND | tối thiểu 80\u00a0Mb/s
            """)
    void saysWhatATargetAsksFor(String comparator, BigDecimal value, String unit, String words) {
        assertThat(Words.target(comparator, value, unit)).isEqualTo(words);
    }

    @Test
    void saysThatATargetWithoutAValueIsJudged() {
        assertThat(Words.target("JUDGED", null, "JUDGEMENT")).isEqualTo("định tính");
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
        assertThat(Words.verdict("NEWLY_INVENTED")).isEqualTo("NEWLY_INVENTED");
        assertThat(Quantities.of(BigDecimal.TEN, "FURLONG")).isEqualTo("10");
    }

    @Test
    void hasAWordForEveryVerdict() {
        assertThat(Words.VERDICT_ORDER)
                .allSatisfy(verdict -> assertThat(Words.verdict(verdict)).isNotEqualTo(verdict));
    }

    @Test
    void saysOfATaskThatItIsTakenOnWhereASubmissionIsAccepted() {
        assertThat(Words.taskState("ACCEPTED")).isEqualTo("đã tiếp nhận");
        assertThat(Words.state("ACCEPTED")).isEqualTo("đã chấp nhận");
        assertThat(Words.taskState("COMPLETED")).isEqualTo("đã hoàn thành");
    }
}
