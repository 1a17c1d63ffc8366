package vn.laichau.hatangso.reporting.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

@QuarkusTest
@ServiceTest
class SnapshotTest {

    private static final String AT_EIGHT =
            "{\"kind\": \"ANNUAL\", \"year\": 2026, \"cutOff\": \"2026-11-20T08:00:00+07:00\"}";

    @Inject
    ReadableReports reports;

    @Inject
    Snapshots snapshots;

    @Inject
    EntityManager database;

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void hasTheHashOfTheExactBytesThatAreServed() throws NoSuchAlgorithmException {
        var report = coordinator().get(REPORTS + "/" + newReport());
        var served = report.asString();
        var canonical =
                served.substring(served.indexOf("\"snapshot\":") + "\"snapshot\":".length(), served.length() - 1);

        var hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(report.path("snapshotSha256"));
    }

    @Test
    void saysHowLargeItIsAndHowLargeTheNextWillBe() {
        var id = newReport();
        var stored = SuiteDatabase.count("SELECT octet_length(content) FROM snapshot JOIN report ON snapshot = sha256"
                + " WHERE id = '" + id + "'");

        assertThat(stored).isPositive();
        assertThat(reports.findOrdered(UUID.fromString(id)))
                .hasValueSatisfying(head -> assertThat(head.snapshotBytes()).isEqualTo((int) stored));
        assertThat(snapshots.usualBytes()).isPositive();
    }

    /** Of the last twenty: one may lack a part. */
    @ParameterizedTest
    @CsvSource({"0, 400000", "19, 400000", "20, 3"})
    void isAsLargeAsTheLargestOfTheLast(int since, long bytes) {
        QuarkusTransaction.begin();
        try {
            freeze("ă".repeat(200_000), 0);
            for (int i = 1; i <= since; i++) {
                freeze("x" + (10 + i), i);
            }
            assertThat(snapshots.usualBytes()).isEqualTo(bytes);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void freeze(String content, int second) {
        database.createNativeQuery("""
                        INSERT INTO snapshot (sha256, cut_off, missing_parts, content, frozen_at)
                        VALUES (encode(sha256(convert_to(:content, 'UTF8')), 'hex'), now(), '{}', :content,
                            timestamptz '2099-01-01Z' + :second * interval '1 second')
                        """)
                .setParameter("content", content)
                .setParameter("second", second)
                .executeUpdate();
    }

    @Test
    void keepsTheDigitsAsThePeerWroteThem() {
        PeerServices.answer(PeerServices.INDICATOR, WireMock.okJson("{\"z\": 41.50, \"a\": 12345678901234567890.10}"));

        assertThat(coordinator().get(REPORTS + "/" + newReport()).asString())
                .contains("{\"a\":12345678901234567890.10,\"z\":41.50}");
    }

    @Test
    void isOneAndTheSameForEqualContent() {
        var first = ask(AT_EIGHT).<String>path("snapshotSha256");
        var snapshots = SuiteDatabase.count("SELECT count(*) FROM snapshot");

        assertThat(ask(AT_EIGHT).<String>path("snapshotSha256")).isEqualTo(first);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM snapshot")).isEqualTo(snapshots);
    }

    @Test
    void isKeptOnceWhenManyAskAtTheSameMoment() {
        var asked = "{\"kind\": \"ANNUAL\", \"year\": 2026, \"cutOff\": \"2026-11-19T08:00:00+07:00\"}";
        var snapshots = SuiteDatabase.count("SELECT count(*) FROM snapshot");

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ask(asked)))
                .limit(4)
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM snapshot")).isEqualTo(snapshots + 1);
    }

    @Test
    void isAnotherForOtherFigures() {
        var first = ask(AT_EIGHT).<String>path("snapshotSha256");
        PeerServices.answer(PeerServices.AGENCY, WireMock.okJson("{}"));

        assertThat(ask(AT_EIGHT).<String>path("snapshotSha256")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE snapshot SET content = '{}'", "DELETE FROM snapshot", "UPDATE report SET year = 2020"})
    void cannotBeAlteredByTheApplication(String change) throws SQLException {
        newReport();
        try (var connection = SuiteDatabase.application();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void cannotBeStoredUnderAHashThatIsNotItsOwn() throws SQLException {
        try (var connection = SuiteDatabase.application();
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute(
                                    "SET app.roles = ',coordinator,'; INSERT INTO snapshot VALUES (repeat('0', 64), now(), '{}', '{}', now())"))
                    .hasMessageContaining("snapshot_check");
        }
    }
}
