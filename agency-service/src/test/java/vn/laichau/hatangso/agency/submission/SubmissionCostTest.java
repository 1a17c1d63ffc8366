package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** In the last hour each exchange with the database is paid for ten thousand times. */
@QuarkusTest
class SubmissionCostTest extends RunningService {

    /**
     * Those of Hibernate: the locks; the obligation, its debtor, a waiver, what was sent before, an extension; the submission, its
     * version and the figures. The receipt and its number are none of them.
     */
    private static final int STATEMENTS = 8;

    @Inject
    SessionFactory hibernate;

    @Test
    void asksTheDatabaseForNothingTwice() {
        assertThat(ofOneSending(Statistics::getPrepareStatementCount)).isEqualTo(STATEMENTS);
    }

    @Test
    void findsThePlanOfEachQueryThatWasAskedBefore() {
        sendPlan("vnpt", freshYear()).then().statusCode(201);
        assertThat(ofOneSending(Statistics::getQueryPlanCacheMissCount)).isZero();
    }

    /** The least of several: what works in the background may ask at the same time. */
    private long ofOneSending(ToLongFunction<Statistics> figure) {
        var statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 5)
                    .map(time -> {
                        var before = figure.applyAsLong(statistics);
                        sendPlan("vnpt", freshYear()).then().statusCode(201);
                        return figure.applyAsLong(statistics) - before;
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
