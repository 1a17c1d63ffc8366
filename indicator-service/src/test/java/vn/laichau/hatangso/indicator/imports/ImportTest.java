package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class ImportTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String IMPORTS_BEGUN = "SELECT last_value FROM bulk_import_number_seq";
    private static final String CSV = "text/csv";
    private static final String HEADER = "indicator,territory,period,operator,numerator,denominator,value,unit\n";

    @Test
    void recordsAJsonLinesFileAndSaysWhatBecameOfIt() {
        var job = UploadedFile.of(NDJSON, "", "\uFEFF" + """
                {"indicator": "household-fibre", "territory": "03388", "period": "2050", "numerator": 3, "denominator": 5}
                {"indicator": "speed-4g", "territory": "12", "period": "2050", "value": 41.5, "unit": "MBIT_PER_SECOND"}
                """);
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("received")).isEqualTo(2);
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getString("message.vi")).isEqualTo("Đã xong");
        Requests.coordinator()
                .get("/api/v1/observations?period=2050&indicator=speed-4g")
                .then()
                .body("items.value", contains(41.5f))
                .body("items.source.kind", contains("IMPORT"))
                .body("items.source.ref", contains(job.getString("id")))
                .body("items.source.item", contains("2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a comma and a point         |        | indicator,territory,period,value$speed-4g,12,2051,41.5",
                "a semicolon and a point     |        | indicator;territory;period;value$speed-4g;12;2051-Q1;41.5",
                "a byte order mark           |        | \uFEFFindicator,territory,period,value$speed-4g,12,2051-Q2,41.5",
                "Vietnamese Excel            | ?profile=excel-vi | \uFEFFindicator;territory;period;value$speed-4g;12;2051-Q3;41,5",
                "Vietnamese Excel with groups| ?profile=excel-vi | indicator;territory;period;value$speed-4g;12;2051-Q4;0.041,5"
            })
    void readsCsvWith(String what, String options, String content) {
        var job = UploadedFile.of(CSV, options == null ? "" : options, content.replace('$', '\n'));
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM observation WHERE period LIKE '2051%' AND value <> 41.5"))
                .isZero();
    }

    @Test
    void refusesNumbersThatCanBeReadInTwoWaysAndOffersBothReadings() {
        var job = UploadedFile.of(CSV, "?profile=excel-vi", """
                indicator;territory;period;value
                speed-4g;12;2052-01;1.234
                speed-4g;12;2052-02;41.5
                speed-4g;12;2052-03;bốn mươi
                """);
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getList("errors.line")).containsExactly(2, 3, 4);
        assertThat(job.getList("errors.pointer")).containsOnly("/value");
        assertThat(job.getList("errors.code")).containsExactly("ambiguous-number", "ambiguous-number", "not-a-number");
        assertThat(job.getString("errors[0].detail.vi"))
                .isEqualTo("Có thể đọc là 1,234 hoặc 1234; hãy viết lại theo một cách đọc");
        assertThat(job.getString("errors[1].detail.en"))
                .isEqualTo("May be read as 41.5 or 415; write it so that only one is meant");
        var machine = UploadedFile.of(CSV, "", HEADER + "speed-4g,12,2052-04,,,,\"1,234\",\n");
        assertThat(machine.getList("errors.code")).containsExactly("ambiguous-number");
        assertThat(count("SELECT count(*) FROM observation WHERE period LIKE '2052-%'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void saysLineFieldCodeAndReasonOfEveryFaultAndRecordsNothing(FileFormat form) {
        var job = UploadedFile.of(form.mediaType, form.options, faulty(form, "2053"));
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getInt("received")).isEqualTo(11);
        assertThat(job.getInt("rejected")).isEqualTo(10);
        assertThat(job.getList("errors.line", Integer.class))
                .isEqualTo(IntStream.rangeClosed(form.firstLine + 1, form.firstLine + 10)
                        .boxed()
                        .toList());
        var isCsv = form.mediaType.equals(CSV);
        assertThat(job.getList("errors.pointer"))
                .containsExactly(
                        "/indicator",
                        "/territory",
                        "/territory",
                        "/period",
                        "/unit",
                        "/numerator",
                        "/denominator",
                        "/operator",
                        isCsv ? "" : "/numerator",
                        "");
        assertThat(job.getList("errors.code"))
                .containsExactly(
                        "unknown-code",
                        "unknown-code",
                        "territory-not-valid",
                        "not-a-period",
                        "wrong-unit",
                        "numerator-above-denominator",
                        "not-positive",
                        "unknown-code",
                        isCsv ? "wrong-columns" : "wrong-shape",
                        "duplicate");
        assertThat(job.getList("errors.detail.vi", String.class)).hasSize(10).allMatch(why -> why.contains(" "));
        assertThat(job.getString("errors[9].detail.vi")).isEqualTo("Số liệu đã có ở dòng " + form.firstLine);
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2053'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "123456789012345678901", "0.123456789012345678901"})
    void refusesANumberOutOfRangeAtItsPlace(String number) {
        for (var job : List.of(
                UploadedFile.of(CSV, "", "indicator,territory,period,value\nspeed-4g,12,2049-Q2," + number + "\n"),
                UploadedFile.of(
                        CSV,
                        "?profile=excel-vi",
                        "indicator;territory;period;value\nspeed-4g;12;2049-Q2;" + number.replace('.', ',') + "\n"),
                UploadedFile.of(
                        NDJSON,
                        "",
                        "\n{\"indicator\": \"speed-4g\", \"territory\": \"12\", \"period\": \"2049-Q2\", \"value\": "
                                + number + "}\n"))) {
            assertThat(job.getList("errors.line")).containsExactly(2);
            assertThat(job.getList("errors.pointer")).containsExactly("/value");
            assertThat(job.getList("errors.code"))
                    .containsExactly(number.startsWith("-") ? "negative" : "too-many-digits");
        }
    }

    /** As some spreadsheets write Vietnamese: each mark apart from its letter. */
    @Test
    void readsColumnsWhoseMarksStandApart() {
        var header = Normalizer.normalize("Chỉ tiêu;Mã địa bàn;Kỳ;Giá trị\n", Normalizer.Form.NFD);
        assertThat(header).isNotEqualTo("Chỉ tiêu;Mã địa bàn;Kỳ;Giá trị\n");
        assertThat(UploadedFile.of(CSV, "?profile=excel-vi", header + "speed-4g;12;2049-Q1;41,5\n")
                        .getInt("created"))
                .isEqualTo(1);
    }

    /** Well formed, and a slip of the pen all the same. */
    @Test
    void takesNoOperatorThatNobodyKnows() {
        var job = UploadedFile.of(CSV, "?partial=true", HEADER + """
                household-fibre,03388,2064,viettel,3,5,,
                household-fibre,03388,2064,vietel,3,5,,
                household-fibre,03388,2064,vnpt,6,5,,
                household-fibre,03388,2064,vnptt,6,5,,
                """);
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(job.getList("errors.line")).containsExactly(3, 4, 5);
        assertThat(job.getList("errors.pointer")).containsExactly("/operator", "/numerator", "/operator");
        assertThat(job.getString("errors[0].code")).isEqualTo("unknown-code");
        assertThat(job.getString("errors[0].detail.vi")).isEqualTo("Không có gì mang mã này");
    }

    @ParameterizedTest
    @EnumSource
    void recordsTheGoodLinesAloneWhenAskedTo(FileFormat form) {
        var period = "2054-Q" + (1 + form.ordinal());
        var options = form.options.isEmpty() ? "?partial=true" : form.options + "&partial=true";
        var job = UploadedFile.of(form.mediaType, options, faulty(form, period));
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(job.getInt("rejected")).isEqualTo(10);
        assertThat(count("SELECT sum(numerator) FROM observation WHERE period = '" + period + "'"))
                .isEqualTo(3);
    }

    /** Who only asks hears of each line; who records gets all or nothing, unless it asks for the good ones. */
    @ParameterizedTest
    @CsvSource({
        "?validateOnly=true, 2046-Q1, DONE, 1, 0",
        "?validateOnly=true&partial=false, 2046-Q2, REJECTED, 0, 0",
        "'', 2046-Q3, REJECTED, 0, 0",
        "?partial=true, 2046-Q4, DONE, 1, 1"
    })
    void oneFaultyLineThrowsAwayTheOthersOfARecordingThatDidNotAskForThem(
            String options, String period, String state, int created, int recorded) {
        var file = HEADER + "household-fibre,03388,%1$s,,3,5,,\nhousehold-fibre,99999,%1$s,,3,5,,\n".formatted(period);
        var job = UploadedFile.of(CSV, options, file);
        assertThat(job.getString("state")).isEqualTo(state);
        assertThat(job.getInt("created")).isEqualTo(created);
        assertThat(job.getList("errors.line")).containsExactly(3);
        assertThat(count("SELECT count(*) FROM observation WHERE period = '" + period + "'"))
                .isEqualTo(recorded);
    }

    /** The figures of years before the merger are those of the communes of then. */
    @Test
    void takesFiguresOfEarlierYearsOfTheUnitsOfThen() {
        var lines =
                "household-fibre,03386,2022,,1,10,,\nhousehold-fibre,03388,2022,,2,20,,\nhousehold-fibre,03389,2022,,4,40,,\n";
        assertThat(UploadedFile.of(CSV, "", HEADER + lines).getInt("created")).isEqualTo(3);
        var series =
                "/api/v1/series?indicator=household-fibre&from=2022-01-01&until=2022-12-31&territory=03388&geography=";
        Requests.coordinator()
                .get(series + "2022-12-31")
                .then()
                .body("items[0].values.numerator", contains(2))
                .body("items[0].values.mark", contains("NATIVE"));
        Requests.coordinator()
                .get(series + "2026-01-01")
                .then()
                .body("items[0].values.numerator", contains(7))
                .body("items[0].values.denominator", contains(70))
                .body("items[0].values.mark", contains("RESTATED"))
                .body("items[0].values[0].from", contains("03386", "03388", "03389"));
        var tooEarly = UploadedFile.of(CSV, "", HEADER + "household-fibre,12,2020,,1,10,,\n");
        assertThat(tooEarly.getList("errors.code")).containsExactly("territory-not-valid");
    }

    @Test
    void countsWithoutRecordingWhenItIsOnlyAskedToCheck() {
        UploadedFile.of(CSV, "", HEADER + "household-fibre,03388,2055,,3,5,,\n");
        var before = count("SELECT version FROM recording");
        var job = UploadedFile.of(
                CSV,
                "?validateOnly=true",
                HEADER + "household-fibre,03388,2055,,4,5,,\nhousehold-fibre,12,2055,,4,5,,\n");
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("changed")).isEqualTo(1);
        assertThat(job.getInt("created")).isEqualTo(1);
        assertThat(count("SELECT sum(numerator) FROM observation WHERE period = '2055'"))
                .isEqualTo(3);
        assertThat(count("SELECT version FROM recording")).isEqualTo(before);
    }

    @Test
    void keepsWhatWasKnownBeforeAnImportedCorrection() {
        UploadedFile.of(CSV, "", HEADER + "household-fibre,03388,2056,,3,5,,\nhousehold-fibre,12,2056,,30,50,,\n");
        var job = UploadedFile.of(
                CSV, "", HEADER + "household-fibre,03388,2056,,4,5,,\nhousehold-fibre,12,2056,,30,50,,\n");
        assertThat(job.getInt("changed")).isEqualTo(1);
        assertThat(job.getInt("unchanged")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM observation WHERE period = '2056'"))
                .isEqualTo(3);
    }

    @Test
    void letsACommitteeImportFiguresOfItsOwnTerritoryOnly() {
        var file = (HEADER + "household-fibre,03388,2057,,3,5,,\nhousehold-fibre,03408,2057,,3,5,,\n").getBytes(UTF_8);
        var location = UploadedFile.send(Requests.committee("03388"), CSV, "", file)
                .statusCode(202)
                .extract()
                .header("Location");
        var job = UploadedFile.ended(Requests.committee("03388"), location);
        assertThat(job.getList("errors.code")).containsExactly("not-own-territory");
        Requests.committee("03408").get(location).then().statusCode(404).body("code", equalTo("not-found"));
        Requests.coordinator().get(location).then().statusCode(200);
        Requests.operator("vnpt").get(location).then().statusCode(403);
    }

    @Test
    void refusesAFileThatCannotBeReadWholeWithItsReason() {
        refused(CSV, "", "indicator,territory\nx,y\n", "lacking-columns");
        refused(CSV, "", "", "empty-file");
        refused(CSV, "", HEADER + "\"never closed", "not-csv").body("errors.line", contains(2));
        var good = "household-fibre,03388,2058,,3,5,,\n";
        refused(CSV, "", HEADER + good + good.replace("2058", "\"20\n58\"") + "\"never closed\n" + good, "not-csv")
                .body("errors.line", contains(5));
        refused(CSV, "", HEADER + good.replace("2058", "\"2058\n\"") + "\"never closed\n" + good, "not-csv")
                .body("errors.line", contains(4));
        refused(CSV, "", HEADER + "x".repeat(128 * 1024), "not-csv");
        refused(UploadedFile.XLSX, "", "PK no zip", "not-a-workbook");
        UploadedFile.send(
                        Requests.coordinator(),
                        CSV,
                        "",
                        (HEADER + "household-fibre,Đoàn Kết,2058,,3,5,,\n").getBytes(Charset.forName("UTF-16LE")))
                .statusCode(422);
        UploadedFile.send(Requests.coordinator(), "text/plain", "", HEADER.getBytes(UTF_8))
                .statusCode(415);
        UploadedFile.send(Requests.coordinator(), CSV, "?profile=other", HEADER.getBytes(UTF_8))
                .statusCode(415);
        assertThat(count("SELECT count(*) FROM bulk_import WHERE state = 'RECEIVING'"))
                .isZero();
    }

    @Test
    void refusesAFaultyJsonLineAlone() {
        var job = UploadedFile.of(NDJSON, "?partial=true", """
                {"indicator": "household-fibre", "territory": "03388", "period": "2059", "numerator": 3, "denominator": 5}
                {"indicator": "household-fibre", "territory": "12", "period": "2059", "numerator": "3", "denominator": 5}
                {"indicator": "household-fibre", "colour": "red"}
                {"indicator": "household-fibre", "indicator": "speed-4g"}
                not json

                [1]
                {"indicator": "%s"}
                """.formatted("x".repeat(16 * 1024)));
        assertThat(job.getList("errors.code"))
                .containsExactly("wrong-type", "unknown-member", "doubled-member", "not-json", "not-json", "too-long");
        assertThat(job.getList("errors.line")).containsExactly(2, 3, 4, 5, 7, 8);
        assertThat(job.getInt("created")).isEqualTo(1);
    }

    @Test
    void answersAFileSentAgainUnderItsKeyAsTheFirstTimeAndStagesNothingOfIt() {
        var file = (HEADER + "household-fibre,03388,2060,,3,5,,\n").getBytes(UTF_8);
        var first = UploadedFile.send(Requests.coordinator().header("Idempotency-Key", "i-1"), CSV, "", file)
                .statusCode(202)
                .extract();
        var begun = count(IMPORTS_BEGUN);
        var again = UploadedFile.send(Requests.coordinator().header("Idempotency-Key", "i-1"), CSV, "", file)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .extract();
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        UploadedFile.send(Requests.coordinator().header("Idempotency-Key", "i-1"), CSV, "?partial=true", file)
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        UploadedFile.ended(Requests.coordinator(), first.header("Location"));
        assertThat(count("SELECT count(*) FROM bulk_import WHERE state = 'RECEIVING'"))
                .isZero();
        assertThat(count(IMPORTS_BEGUN)).isEqualTo(begun);
    }

    @Test
    void tellsTheFaultsOfAFileInPages() {
        var file = (HEADER + "household-fibre,99999,2060,,3,5,,\n".repeat(3)).getBytes(UTF_8);
        var location = UploadedFile.send(Requests.coordinator(), CSV, "", file)
                .statusCode(202)
                .extract()
                .header("Location");
        UploadedFile.ended(Requests.coordinator(), location);
        var lines = new ArrayList<Integer>();
        var cursor = "";
        for (var page = 0; page < 3; page++) {
            var errors = Requests.coordinator()
                    .get(location + "/errors?limit=1" + cursor)
                    .jsonPath();
            lines.addAll(errors.getList("items.line"));
            cursor = "&cursor=" + errors.getString("next");
        }
        assertThat(lines).containsExactly(2, 3, 4);
    }

    @Test
    void takesFilesThatAreLongerThanOtherBodiesMayBe() {
        var lines = "household-fibre,03388,2063,,3,5,,\n".repeat(60_000).getBytes(UTF_8);
        var file = (HEADER + new String(lines, UTF_8)).getBytes(UTF_8);
        assertThat(file).hasSizeGreaterThan(1024 * 1024);
        var job = UploadedFile.of(CSV, "", file);
        assertThat(job.getInt("received")).isEqualTo(60_000);
        assertThat(job.getInt("rejected")).isEqualTo(59_999);
        assertThat(count("SELECT count(*) FROM import_error WHERE import = '" + job.getString("id") + "'"))
                .isEqualTo(StagingWriter.MOST_ERRORS);
        Requests.coordinator()
                .contentType("application/json")
                .body(lines)
                .post("/api/v1/observations")
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    @Test
    void cannotCancelAnImportThatHasEnded() {
        var job = UploadedFile.of(CSV, "", HEADER + "household-fibre,03388,2061,,3,5,,\n");
        var cancellation = "/api/v1/imports/" + job.getString("id") + "/cancellation";
        Requests.coordinator().post(cancellation).then().statusCode(409).body("code", equalTo("import-ended"));
        // Who may not do it learns so before anybody looks whether it has ended.
        Requests.of("another", "ppc", "coordinator").post(cancellation).then().statusCode(403);
    }

    @Test
    void leavesNoLineInTheStagingTable() throws SQLException {
        // The table is cut after the import has ended, unless somebody reads it at that moment: so it is not read
        // before.
        var cut = "SELECT relfilenode FROM pg_class WHERE oid = 'import_line'::regclass";
        long before;
        try (var recording = ConcurrentRecording.begun()) {
            UploadedFile.send(
                            Requests.coordinator(),
                            CSV,
                            "",
                            (HEADER + "household-fibre,03388,2062,,3,5,,\n").getBytes(UTF_8))
                    .statusCode(202);
            before = count(cut);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> count(cut) != before);
        assertThat(count("SELECT count(*) FROM import_line")).isZero();
    }

    private static ValidatableResponse refused(String mediaType, String options, String content, String code) {
        return UploadedFile.send(Requests.coordinator(), mediaType, options, content.getBytes(UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-import"))
                .body("errors.code", contains(code));
    }

    /** A good figure, then one for each fault. */
    private static byte[] faulty(FileFormat form, String period) {
        return form.write(List.of(HEADER.strip().split(",")), List.of(new Object[][] {
            {"household-fibre", "03388", period, null, 3, 5, null, "PERCENT"},
            {"no-such", "03388", period, null, 3, 5, null, null},
            {"household-fibre", "99999", period, null, 3, 5, null, null},
            {"household-fibre", "03386", period, null, 3, 5, null, null},
            {"household-fibre", "12", "33", null, 3, 5, null, null},
            {"household-fibre", "12", period, null, 3, 5, null, "MBIT_PER_SECOND"},
            {"household-fibre", "12", period, null, 6, 5, null, null},
            {"household-fibre", "12", period, null, 0, 0, null, null},
            {"household-fibre", "12", period, "Viettel Lai Châu", 3, 5, null, null},
            {"household-fibre", "12", period, null, null, 5},
            {"household-fibre", "03388", period, null, 4, 5, null, null},
        }));
    }
}
