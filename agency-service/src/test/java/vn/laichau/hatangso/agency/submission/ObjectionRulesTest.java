package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.submission.ReturnRequest.Objection;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;

class ObjectionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static List<String> faults(String comment, LocalDate returnBy, List<Objection> items) {
        try {
            var sent = new ObjectMapper()
                    .readTree("{\"narrative\": \"x\", \"figures\": [{\"value\": 1}, {\"value\": 2}]}");
            var request = new ReturnRequest(comment, items, returnBy);
            return StatedRules.then(request, () -> request.faults(TODAY, sent)).stream()
                    .map(FieldError::pointer)
                    .toList();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-06-14, 1", "2026-06-15, 0", "2026-06-16, 0", "-, 0"})
    void askForItAgainFromTodayOn(LocalDate returnBy, int faults) {
        assertThat(faults("x", returnBy, List.of())).hasSize(faults).allMatch("/returnBy"::equals);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 0", "2000, 0, 0", "2001, 1, 0", "5000, 1, 0", "5001, 1, 1"})
    void boundTheReasonAndComments(int length, int ofReason, int ofComment) {
        assertThat(faults("x".repeat(length), null, List.of())).hasSize(ofReason);
        assertThat(faults("x", null, List.of(new Objection("/figures/0", "x".repeat(length)))))
                .hasSize(ofComment);
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "1001, 1"})
    void boundTheirNumber(int number, int faults) {
        assertThat(faults("x", null, Collections.nCopies(number, new Objection("/figures", "x"))))
                .hasSize(faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/narrative",
                "/items",
                "/lateReason",
                "/figures",
                "/figures/0",
                "/figures/1/value",
                "/figures/1/note"
            })
    void speakOfWhatWasSentOrLeftOut(String pointer) {
        assertThat(faults("x", null, List.of(new Objection(pointer, "x")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/figures/2", "/figures/2/value", "/nothing", "/items/0", "/figures/0/value/x", "/narrative/x"})
    void speakOfNothingElse(String pointer) {
        assertThat(faults("x", null, List.of(new Objection(pointer, "x")))).containsExactly("/items/0/pointer");
    }

    @Test
    void arePointersAndWords() {
        assertThat(faults("x", null, Collections.singletonList(null))).containsExactly("/items/0");
        assertThat(faults("x", null, List.of(new Objection("figures", "x"), new Objection("/figures", null))))
                .containsExactly("/items/0/pointer", "/items/1/comment");
        assertThat(faults("x", null, List.of(new Objection("/" + "x".repeat(199), "x"))))
                .containsExactly("/items/0/pointer");
        assertThat(faults("x", null, List.of(new Objection("/" + "x".repeat(200), "x"))))
                .containsExactly("/items/0/pointer");
    }
}
