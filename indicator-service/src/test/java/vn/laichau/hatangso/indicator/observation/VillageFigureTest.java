package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** What is known of one village is for State bodies, also when it is final and speaks of all operators. */
@QuarkusTest
@ServiceTest
class VillageFigureTest {

    private static final String FIGURES = "/api/v1/observations";
    private static final String OF_THE_VILLAGE = "?indicator=household-fibre&period=2047";

    @BeforeEach
    void knowAFinalFigureOfAVillage() {
        Requests.superuser("""
                INSERT INTO territory (code, level, type_vi, name_vi, name_en, valid)
                VALUES ('FINAL-1', 'VILLAGE', 'Bản', 'Bản thử', 'Ban thu', '[2040-01-01,)');
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                         source_kind, source_ref, source_item, recorded_at)
                SELECT i.id, t.id, '2047', '2047-12-31', '', 3, 5, 'FINAL', 'IMPORT', 'village', 'village', now()
                FROM indicator i, territory t WHERE i.code = 'household-fibre' AND t.code = 'FINAL-1'
                """);
    }

    @AfterEach
    void forget() {
        Requests.superuser(
                "DELETE FROM observation WHERE period = '2047'; DELETE FROM territory WHERE code = 'FINAL-1'");
    }

    @Test
    void isInNoListAndNoTableOfCitizensAndFirms() {
        Requests.nobody().get(FIGURES + OF_THE_VILLAGE).then().statusCode(200).body("items", hasSize(0));
        Requests.operator("vnpt").get(FIGURES + OF_THE_VILLAGE).then().body("items", hasSize(0));
        assertThat(Requests.nobody()
                        .get(FIGURES + "/table" + OF_THE_VILLAGE + "&format=csv")
                        .asString()
                        .lines())
                .hasSize(1);
        Requests.coordinator().get(FIGURES + OF_THE_VILLAGE).then().body("items.territory", contains("FINAL-1"));
    }

    @Test
    void isToldToNobodyElseByItsNumber() {
        var figure = FIGURES + "/" + count("SELECT id FROM observation WHERE period = '2047'");
        for (var path : new String[] {figure, figure + "/revisions"}) {
            Requests.nobody().get(path).then().statusCode(404).body("code", equalTo("not-found"));
            Requests.operator("vnpt").get(path).then().statusCode(404);
            Requests.coordinator().get(path).then().statusCode(200);
        }
    }
}
