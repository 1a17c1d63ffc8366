package vn.laichau.hatangso.reporting.document.narrative.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Baseline;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Indicator;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Latest;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Target;
import vn.laichau.hatangso.reporting.source.Part;

/** What a sentence about a target says can be found again in its figures. */
class TargetWordingTest {

    private static final int USERS_2G = 5;

    @Test
    void saysHowManyCommunesAreShortAndThatTheyLackMostInNumber() {
        var decided = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/3");
            item.putObject("atDeadline").put("period", "2025").put("value", 24.1);
            item.put("verdict", "MISSED");
            block(item, 33, 38);
        });

        assertThat(decided.words())
                .contains(
                        ". Trong 38 đơn vị cấp xã có số liệu, còn 33 đơn vị chưa đạt, thiếu nhiều nhất ở xã Hua Bum.");
        assertThat(decided.in(Language.EN).words())
                .contains(". 33 of 38 communes with figures do not meet it; the most is lacking in Hua Bum.");
    }

    /** Of the value and where it comes from, the first milestone tells. */
    @Test
    void tellsAValueOnceWhereAnIndicatorHasSeveralMilestones() {
        var phones = "- Người trưởng thành có điện thoại thông minh: ";
        assertThat(ReportFile.withAllParts().words())
                .contains(phones + "năm 2026 là 24,58%", phones + "năm 2026 mới đạt 94,87%");
        var same = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var latest = json.at("/progress/items/7/latest");
            json.at("/progress/items").forEach(item -> {
                if (item.at("/target/code").asText().equals("adult-smartphone-2030")) {
                    ((ObjectNode) item).set("latest", latest.deepCopy());
                }
            });
        });
        assertThat(same.words())
                .containsOnlyOnce(phones + "năm 2026 là 24,58%, giảm")
                .contains(phones + "kết quả năm 2026 như nêu trên (24,58%); ");
    }

    @Test
    void saysThatAllCommunesAreShortWhereTheyAre() {
        var all = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> block((ObjectNode) json.at("/progress/items/3"), 106, 106));

        assertThat(all.words()).contains(". Cả 106 đơn vị cấp xã có số liệu đều chưa đạt, thiếu");
    }

    @Test
    void saysFromWhichValueAResultHasGoneBack() {
        var back = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = ((ObjectNode) json.at("/progress/items/3")).put("verdict", "GOING_BACKWARDS");
            item.putObject("start").put("value", 41.5).put("day", "2023-12-31");
        });

        assertThat(back.words())
                .contains("; lùi so với ban đầu 41,5% (ngày 31 tháng 12 năm 2023); xa dần mục tiêu")
                .contains("lùi so với ban đầu\n(41,5%, 31/12/2023)");
    }

    private static void block(ObjectNode item, int count, int of) {
        var blocking = item.putObject("blocking").put("count", count).put("of", of);
        blocking.putArray("units")
                .addObject()
                .put("code", "hb")
                .putObject("name")
                .put("vi", "Xã Hua Bum")
                .put("en", "Hua Bum");
    }

    @Test
    void saysOfATargetMetLateWhenItWasMetAndNamesNoCommunes() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/" + USERS_2G);
            item.putObject("atDeadline").put("period", "2023").put("value", 14.2);
            item.put("verdict", "MET_LATE");
            ((ObjectNode) item.get("latest")).put("value", 2.2);
            block(item, 1, 38);
        });

        assertThat(file.words())
                .contains(
                        "; đạt mục tiêu dưới 5% nhưng muộn hơn thời hạn ngày 30 tháng 6 năm 2024 (tại thời hạn, năm 2023: 14,2%).");
        assertThat(ReportFile.withAllParts().words())
                .containsPattern(
                        "2G: năm 2026 còn 48,89%[^.]*; không đạt mục tiêu dưới 5%[^.]*, còn cao hơn 43,89 điểm phần trăm\\.");
        var estimated = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/" + USERS_2G + "/latest"))
                                .put("status", "ESTIMATE"));
        assertThat(estimated.words()).contains("2G: năm 2026 ước còn 48,89%");
    }

    /** At the goal, one step before it and one behind it. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 80, 79.99, false",
        "AT_LEAST, 80, 80.0, true",
        "AT_LEAST, 80, 80.01, true",
        "EXACTLY, 100, 99.99, false",
        "EXACTLY, 100, 100.00, true",
        "EXACTLY, 100, 100.01, false",
        "BELOW, 5, 4.99, true",
        "BELOW, 5, 5.0, false",
        "BELOW, 5, 5.01, false",
        "INCREASE_BY_AT_LEAST, 30, 40, ",
        "JUDGED, , 40, ",
        "AT_LEAST, 80, , "
    })
    void holdsAValueAgainstItsTarget(String comparator, BigDecimal goal, BigDecimal value, Boolean met) {
        assertThat(Standing.isMetBy(item(comparator, goal, "PERCENT", "MISSED", value), value))
                .isEqualTo(Optional.ofNullable(met));
        assertThat(Standing.isMetBy(item(comparator, goal, "STATION", "MISSED", value), value))
                .as("in another unit")
                .isEmpty();
        assertThat(Standing.of(item(comparator, goal, "PERCENT", "MISSED", value)) == Standing.MET_LATE)
                .isEqualTo(Boolean.TRUE.equals(met));
        for (var verdict : List.of("ACHIEVED", "BEHIND", "STALE")) {
            assertThat(Standing.of(item(comparator, goal, "PERCENT", verdict, value)))
                    .isNotEqualTo(Standing.MET_LATE);
        }
    }

    private static Item item(String comparator, BigDecimal goal, String unit, String verdict, BigDecimal latest) {
        return new Item(
                new Target("t", "c", "", null, null, comparator, goal, unit, LocalDate.of(2025, 12, 31)),
                new Indicator("i", Text.of("i", "i"), "TELECOM", "PERCENT"),
                null,
                new Latest("2026", latest, "FINAL"),
                null,
                verdict,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A start or value that differs by less than is shown has not changed for who reads. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            59.7    | 59.7    | 59,7%, không thay đổi so với ban đầu theo Kế hoạch 59,7% (số liệu gần đúng);
            59.7    | 59.7004 | 59,7%, không thay đổi so với ban đầu theo Kế hoạch 59,7% (số liệu gần đúng);
            59.7    | 59.71   | 59,71%, tăng 0,01 điểm phần trăm so với ban đầu theo Kế hoạch 59,7% (số liệu gần đúng);
            59.7    | 59.69   | 59,69%, giảm 0,01 điểm phần trăm so với ban đầu theo Kế hoạch 59,7% (số liệu gần đúng);
            79.996  | 79.996  | 79,996%, giảm 0,004 điểm phần trăm so với ban đầu theo Kế hoạch 80% (số liệu gần đúng)
            """)
    void saysThatNothingChangedWhereNothingDid(BigDecimal start, BigDecimal latest, String words) {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/7");
            ((ObjectNode) item.get("baseline")).put("value", start);
            ((ObjectNode) item.get("latest")).put("value", latest);
        });
        assertThat(file.words()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, SAME, 41.5% (2023)",
        "2023-03-15, , 41.5% (15 March 2023)",
        ", SAME, 41.5%",
        ", PROXY, 41.5% (approximate)",
        "2023, PROXY, 41.5% (2023; approximate)",
        "2023, NONE, 41.5% (2023; not comparable with the target)"
    })
    void saysWhatAStartIsWorth(String asOf, String comparability, String words) {
        var baseline = new Baseline(new BigDecimal("41.5"), "PERCENT", asOf, comparability);
        assertThat(TargetSentence.baseline(baseline, LanguageFormat.in(Language.EN)))
                .isEqualTo(words);
    }

    @Test
    void holdsNothingAgainstAStartThatCannotBeCompared() {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/7/baseline")).put("comparability", "NONE"));
        assertThat(file.words()).containsPattern("điện thoại thông minh: năm 2026 (là|mới đạt) 24,58%;");
    }

    /** None is short, the target is met, or no value says when: each by itself. */
    @Test
    void saysNothingOfCommunesWhereThereIsNothingToSay() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            block((ObjectNode) json.at("/progress/items/0"), 3, 38);
            block((ObjectNode) json.at("/progress/items/3"), 0, 38);
            block((ObjectNode) json.at("/progress/items/8"), 3, 38);
        });
        assertThat(file.words()).doesNotContain("đơn vị chưa đạt", "đều chưa đạt");
    }

    /** It decides only where it is another one than the last, and is told where it is not that of the year before. */
    @Test
    void saysByWhichValueItWasDecidedOnlyWhereThatIsNotTheLast() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            decide(json, 3, "2026", new BigDecimal("25.72"));
            decide(json, 4, "2025", new BigDecimal("48.20"));
            decide(json, 5, "2025", null);
            decide(json, 8, "2025", new BigDecimal("7"));
        });
        assertThat(file.words()).doesNotContain("(tại thời hạn");
    }

    /** A range of more than thirty points tells nothing, and of one value there is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEHIND   | 40   | 70    | ; theo đà hiện nay, dự kiến đến thời hạn đạt 55,5% (khoảng dự báo từ 40% đến 70%).
            BEHIND   | 40   | 70    | cáp quang (80%; theo đà hiện nay, năm 2027 đạt từ 40% đến 70%)
            BEHIND   | 55.5 | 55.50 | ; theo đà hiện nay, dự kiến đến thời hạn đạt 55,5%.
            BEHIND   | 40   | 70.01 |
            ACHIEVED | 40   | 70    |
            """)
    void saysWhatAProjectionComesToWhereItTells(String verdict, BigDecimal low, BigDecimal high, String words) {
        var file = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> ((ObjectNode) json.at("/progress/items/4"))
                                .put("verdict", verdict)
                                .putObject("projection")
                                .put("day", "2027-12-31")
                                .put("value", 55.5)
                                .put("low", low)
                                .put("high", high));
        assertThat(file.words()).contains(words == null ? "" : words);
        assertThat(file.words().contains("theo đà hiện nay")).isEqualTo(words != null);
    }

    private static void decide(ObjectNode indicator, int item, String period, BigDecimal value) {
        ((ObjectNode) indicator.at("/progress/items/" + item))
                .putObject("atDeadline")
                .put("period", period)
                .put("value", value);
    }

    @Test
    void saysHowManyIndicatorsHaveNoFigureOfTheReportsYear() {
        assertThat(ReportFile.withAllParts().words()).contains("03 chỉ tiêu chưa có số liệu năm 2026;");
        var behind = ReportFile.withAllParts()
                .with(
                        Part.INDICATOR,
                        json -> json.at("/progress/items").forEach(item -> {
                            if (item.has("latest")) {
                                ((ObjectNode) item.get("latest")).put("period", "2025");
                            }
                        }));

        assertThat(behind.words()).containsPattern("(2[0-9]|1[5-9]) chỉ tiêu chưa có số liệu năm 2026;");
    }

    @Test
    void saysThatAStartIsApproximateWhereAChangeIsToldFromIt() {
        assertThat(ReportFile.withAllParts().words())
                .contains("tăng 35,17 điểm phần trăm so với ban đầu theo Kế hoạch 59,7% (số liệu gần đúng);");
    }

    /** Three figures a reader can take from each other: 96.27 − 93.22 = 3.05, whatever lies behind them. */
    @Test
    void tellsTheDifferenceOfTheFiguresItShows() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/7");
            ((ObjectNode) item.get("baseline")).put("value", 93.2249);
            ((ObjectNode) item.get("latest")).put("value", 96.2651);
        });

        assertThat(file.words()).contains("96,27%, tăng 3,05 điểm phần trăm so với ban đầu theo Kế hoạch 93,22%");
    }

    @Test
    void showsMoreDecimalsOnlyWhereTwoWouldLookLikeTheGoal() {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/progress/items/4/latest")).put("value", 79.997);
            ((ObjectNode) json.at("/progress/items/7/latest")).put("value", 48.0003);
        });

        assertThat(file.words()).contains("79,997%").contains("48%").doesNotContain("48,0003");
    }
}
