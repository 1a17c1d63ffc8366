package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Sources;

/** The agencies as they are at noon of a day. They are asked for before any transaction begins. */
@ApplicationScoped
class AgenciesOnDay {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Sources sources;

    AgenciesOnDay(Sources sources) {
        this.sources = sources;
    }

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException when agency-service does not answer: nobody guesses */
    AgencyFacts get(LocalDate day) {
        var noon = day.atTime(NOON).atZone(VietnamTime.ZONE).toInstant();
        return sources.agencyAt(noon)
                .orElseThrow(() -> CommonProblem.UNAVAILABLE
                        .because(
                                "agency-service không trả lời: chưa biết cơ quan ban hành vào ngày ban hành",
                                "agency-service did not answer: the issuer on the day of issue is not known")
                        .with("Retry-After", "10"));
    }
}
