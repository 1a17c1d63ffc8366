package vn.laichau.hatangso.indicator.replica;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** What public reads ask of the primary with a replica and without one, in turns of one run (docs/adr/0097). By hand. */
@QuarkusTest
@TestProfile(ReadReplicaTest.Alone.class)
@ServiceTest
@WithTestResource(StreamingReplica.class)
class ReplicaBenchmark {

    private static final int TURNS = 5;
    private static final int READS = 500;
    private static final int MONTHS = 120;
    private static final String SERIES = "/api/v1/series?indicator=household-fibre";

    /** Beside those that ask how far the primary is, five a second whatever is read. */
    private static final String STATEMENTS = """
            SELECT coalesce(sum(calls), 0) FROM statements.pg_stat_statements
            WHERE query NOT LIKE '%pg_control_system%' AND query NOT LIKE '%pg_stat_statements%'
            """;

    private final StreamingReplica replica = StreamingReplica.get();

    /** Of answers that nobody asked for before. */
    private int asked;

    @Test
    void printsWhatPublicReadsAskOfThePrimary() {
        // Until the programs are warm.
        print("warming up", this::another);
        for (var turn = 0; turn < TURNS; turn++) {
            awaitReplica(true);
            print("cached, with", () -> SERIES);
            print("made, with", this::another);
            replica.end();
            awaitReplica(false);
            print("cached, without", () -> SERIES);
            print("made, without", this::another);
            replica.begin();
        }
    }

    private String another() {
        var from = YearMonth.of(2010, 1).plusMonths(asked % MONTHS);
        var until = YearMonth.of(2030, 1).plusMonths(asked / MONTHS);
        asked++;
        return SERIES + "&from=" + from + "&until=" + until;
    }

    private static void awaitReplica(boolean answers) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Requests.nobody().get(SERIES).headers().hasHeaderWithName("Replica-Lag") == answers);
    }

    private static void print(String what, Supplier<String> path) {
        var before = SuiteDatabase.count(STATEMENTS);
        var begun = System.nanoTime();
        for (var read = 0; read < READS; read++) {
            Requests.nobody().get(path.get()).then().statusCode(200);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var statements = (SuiteDatabase.count(STATEMENTS) - before) / (double) READS;
        System.out.printf(
                "%-16s %6.0f reads a second, %6.3f statements of the primary a read%n",
                what, READS / seconds, statements);
    }
}
