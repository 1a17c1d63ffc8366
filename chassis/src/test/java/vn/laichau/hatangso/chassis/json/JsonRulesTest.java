package vn.laichau.hatangso.chassis.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.failure.OutOfRange;

class JsonRulesTest {

    private static final ObjectMapper MAPPER = mapper();

    enum Kind {
        PLAN,
        REPORT
    }

    record Body(
            String text,
            Integer number,
            BigDecimal measure,
            Boolean flag,
            Kind kind,
            LocalDate day,
            OffsetDateTime at,
            Instant instant,
            List<String> names) {}

    record Primitives(int number, boolean flag) {}

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().findAndRegisterModules();
        new JsonRules().customize(mapper);
        return mapper;
    }

    private static Body read(String members) throws JsonProcessingException {
        return MAPPER.readValue("{" + members.replace('\'', '"') + "}", Body.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'unknown': 1",
                "'Text': 'a'",
                "'text': 'a', 'text': 'a'",
                "'text': 7",
                "'text': 7.5",
                "'text': true",
                "'text': ['a']",
                "'text': {}",
                "'names': [7]",
                "'number': '7'",
                "'number': ''",
                "'number': 7.0",
                "'number': 7.5",
                "'number': 2147483648",
                "'number': true",
                "'measure': '7.5'",
                "'measure': true",
                "'measure': NaN",
                "'flag': 'true'",
                "'flag': 1",
                "'flag': 0",
                "'kind': 0",
                "'kind': '0'",
                "'kind': 'plan'",
                "'kind': ''",
                "'day': 20000",
                "'day': [2026, 12, 14]",
                "'day': '2026-12-32'",
                "'day': ''",
                "'at': 1797267540",
                "'at': 1797267540.5",
                "'at': '2026-12-14T23:59:00'",
                "'at': [2026]",
                "'instant': 1797267540",
                "'text': 'a',",
                "'text': '\\ud800'",
                "'text': 'a\\udfff'",
                "'text': '\\udc00\\ud800'"
            })
    void refuse(String members) {
        assertThatThrownBy(() -> read(members)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"number\": 1}", "{\"number\": null, \"flag\": true}", "{\"number\": 1, \"flag\": null}"
            })
    void readNothingAsNoNumberAndNoTruth(String body) {
        assertThatThrownBy(() -> MAPPER.readValue(body, Primitives.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "{}]", "{}1"})
    void refuseWhatStandsBehindTheEnd(String body) {
        assertThatThrownBy(() -> MAPPER.readValue(body, Body.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void readWhatIsWrittenAsTheContractSays() throws JsonProcessingException {
        assertThat(
                        read(
                                "'text': 'a', 'number': -7, 'measure': 41.50, 'flag': true, 'kind': 'REPORT', 'day': '2028-02-29',"
                                        + " 'at': '2026-12-14T23:59:00+07:00', 'instant': '2026-12-14T16:59:00Z', 'names': ['b', null]"))
                .isEqualTo(new Body(
                        "a",
                        -7,
                        new BigDecimal("41.50"),
                        true,
                        Kind.REPORT,
                        LocalDate.of(2028, 2, 29),
                        OffsetDateTime.parse("2026-12-14T23:59:00+07:00"),
                        Instant.parse("2026-12-14T16:59:00Z"),
                        java.util.Arrays.asList("b", null)));
        assertThat(read("'text': null, 'day': null").day()).isNull();
        assertThat(read("'text': '\\ud83d\\udc4d'").text()).isEqualTo("👍");
    }

    @Test
    void readDecimalsToTheLastDigit() throws JsonProcessingException {
        assertThat(read("'measure': 0.1234567890123456789012345").measure())
                .isEqualTo(new BigDecimal("0.1234567890123456789012345"));
        assertThat(MAPPER.readValue("{\"any\": 0.10}", Map.class)).containsEntry("any", new BigDecimal("0.10"));
    }

    @Test
    void makeOneLetterOfThoseThatLookTheSame() throws JsonProcessingException {
        assertThat(read("'text': 'Mu\u031bo\u031b\u0300ng', 'names': ['Te\u0300']"))
                .extracting(Body::text, Body::names)
                .containsExactly("M\u01b0\u1eddng", List.of("T\u00e8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'day': '1900-01-01'",
                "'day': '2100-12-31'",
                "'at': '1900-01-01T00:00:00+07:00'",
                "'at': '2100-12-31T23:59:59.999Z'",
                "'instant': '0001-01-01T00:00:00Z'"
            })
    void takeTimesOfThisWorld(String members) {
        assertThatCode(() -> read(members)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'day': '1899-12-31'",
                "'day': '2101-01-01'",
                "'day': '+12026-01-01'",
                "'at': '1899-12-31T23:59:59Z'",
                "'at': '2101-01-01T00:00:00+07:00'"
            })
    void refuseYearsThatNobodyMeans(String members) throws JsonProcessingException {
        assertThatThrownBy(() -> read(members)).isInstanceOf(OutOfRange.class);
        // What is stored was taken by the rules of its day.
        assertThatCode(() -> MAPPER.readerFor(Body.class)
                        .withAttribute(JsonRules.STORED, true)
                        .readValue("{" + members.replace('\'', '"') + "}"))
                .doesNotThrowAnyException();
    }

    @Test
    void holdForYearsAloneToo() throws JsonProcessingException {
        assertThatThrownBy(() -> MAPPER.readValue("2027", Year.class)).isInstanceOf(JsonProcessingException.class);
        assertThat(MAPPER.readValue("\"2027\"", Year.class)).isEqualTo(Year.of(2027));
    }

    @Test
    void writeWhatTheContractShows() throws JsonProcessingException {
        var body = new Body(
                "a",
                0,
                new BigDecimal("1E+3"),
                false,
                Kind.PLAN,
                LocalDate.of(2026, 12, 14),
                OffsetDateTime.parse("2026-12-14T23:59:00+07:00"),
                Instant.parse("2026-12-14T16:59:00Z"),
                null);
        assertThat(read("")).isEqualTo(new Body(null, null, null, null, null, null, null, null, null));
        assertThat(MAPPER.writeValueAsString(body))
                .isEqualTo(
                        "{\"text\":\"a\",\"number\":0,\"measure\":1000,\"flag\":false,\"kind\":\"PLAN\","
                                + "\"day\":\"2026-12-14\",\"at\":\"2026-12-14T23:59:00+07:00\",\"instant\":\"2026-12-14T16:59:00Z\"}");
    }

    /** The parser of 2.21.2 that is fed piece by piece took as many digits as there were (GHSA-r7wm-3cxj-wff9). */
    @Test
    void refuseANumberOfAnyLengthInWhateverPiecesItComes() throws IOException {
        var digits = "1".repeat(100).getBytes(US_ASCII);
        try (var parser = MAPPER.getFactory().createNonBlockingByteArrayParser()) {
            var feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
            assertThatThrownBy(() -> {
                        for (var piece = 0; piece < 100; piece++) {
                            feeder.feedInput(digits, 0, digits.length);
                            parser.nextToken();
                        }
                    })
                    .isInstanceOf(StreamConstraintsException.class);
        }
    }
}
