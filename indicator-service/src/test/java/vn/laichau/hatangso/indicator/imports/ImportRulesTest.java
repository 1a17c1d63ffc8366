package vn.laichau.hatangso.indicator.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;

class ImportRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "text/csv, -, CSV",
                "text/csv, excel-vi, CSV_EXCEL_VI",
                "text/csv, other, -",
                "text/csv, '', -",
                "application/x-ndjson, -, NDJSON",
                "application/x-ndjson, excel-vi, -",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, -, XLSX",
                "application/json, -, -"
            })
    void aFileHasTheFormOfItsMediaTypeAndProfile(String mediaType, String profile, ImportFormat format) {
        assertThat(ImportFormat.of(mediaType, profile).orElse(null)).isEqualTo(format);
    }

    @Test
    void anImportEndsOnceItIsDoneRejectedCancelledOrFailed() {
        var ends = EnumSet.of(State.DONE, State.REJECTED, State.CANCELLED, State.FAILED);
        assertThat(State.values()).allSatisfy(state -> assertThat(state.isEnd()).isEqualTo(ends.contains(state)));
    }

    @Test
    void anImportIsSettledOnceTheRulesRanToo() {
        for (var state : State.values()) {
            for (var importStage : ImportStage.values()) {
                assertThat(in(state, importStage).hasSettled())
                        .isEqualTo(state.isEnd() && importStage != ImportStage.LOOKING_FOR_FINDINGS);
            }
        }
    }

    private static ImportJob in(State state, ImportStage importStage) {
        return new ImportJob(
                null,
                1,
                "dic",
                "a",
                true,
                ImportFormat.CSV,
                false,
                false,
                state,
                importStage,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                false,
                null,
                null);
    }

    @Test
    void onlyWhatHasEndedIsWhole() {
        var whole = EnumSet.range(ImportStage.UNCHECKED, ImportStage.BROKEN);
        assertThat(ImportStage.values())
                .allSatisfy(
                        importStage -> assertThat(importStage.percent() == 100).isEqualTo(whole.contains(importStage)));
    }

    @Test
    void theFirstStatementThatFailedSaysWhy() {
        var cancelled = new SQLException("x", "57014");
        assertThat(SqlState.of(new IllegalStateException(new RuntimeException(cancelled))))
                .isEqualTo("57014");
        assertThat(SqlState.isCancelled(new IllegalStateException(cancelled))).isTrue();
        assertThat(SqlState.isCancelled(new SQLException("x", "57P01"))).isFalse();
        assertThat(SqlState.of(new SQLException("x", (String) null, cancelled))).isEqualTo("57014");
        assertThat(SqlState.of(new IllegalStateException())).isEmpty();
    }

    @Test
    void tenThousandErrorsAreToldAndAllCounted() {
        var lines = new StagingWriter(1, null, null);
        var fault = CommonErrorCode.NOT_A_PERIOD.at("/period");
        IntStream.rangeClosed(1, StagingWriter.MOST_ERRORS + 1).forEach(line -> lines.faulty(line, List.of(fault)));
        assertThat(lines.errors()).hasSize(10_000);
        assertThat(lines.errors().get(9_999).line()).isEqualTo(10_000);
        assertThat(Stream.of(lines.faulty(), lines.staged())).containsExactly(10_001, 0);
    }
}
