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
            AT_LEAST             | 80 | MBIT_PER_SECOND | tối thiểu 80 Mb/s
            """)
    void saysWhatATargetAsksFor(String comparator, BigDecimal value, String unit, String words) {
        assertThat(Words.target(comparator, value, unit)).isEqualTo(words);
    }

    @Test
    void saysThatATargetWithoutAValueIsJudged() {
        assertThat(Words.target("JUDGED", null, "JUDGEMENT")).isEqualTo("định tính");
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
