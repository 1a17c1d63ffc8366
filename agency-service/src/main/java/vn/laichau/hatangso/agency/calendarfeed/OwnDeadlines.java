package vn.laichau.hatangso.agency.calendarfeed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.Deadlines;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The dated obligations of one organisation, of the years around the present one, as events. */
@ApplicationScoped
class OwnDeadlines {

    private static final int YEARS_AROUND = 1;

    private final Deadlines deadlines;
    private final SuccessionCache successionCache;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    OwnDeadlines(Deadlines deadlines, SuccessionCache successionCache, RowSecurity rowSecurity, Clock clock) {
        this.deadlines = deadlines;
        this.successionCache = successionCache;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** The calendar of the organisation; the rest of the transaction sees its rows alone. */
    String calendar(String organisation) {
        rowSecurity.switchRole(organisation, Set.of());
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, VietnamTime.ZONE).getYear();
        var predecessors = successionCache.predecessorsOf(organisation);
        var events = IntStream.rangeClosed(year - YEARS_AROUND, year + YEARS_AROUND + 1)
                .boxed()
                .flatMap(obligationYear -> deadlines
                        .of(
                                null,
                                obligationYear,
                                now,
                                agency -> agency.code().equals(organisation) || predecessors.contains(agency.code()))
                        .stream())
                .flatMap(obligation -> events(obligation, organisation))
                .toList();
        return ICalendar.of("Hạn nộp – Deadlines: " + organisation, events, now);
    }

    /** Those it answers for: its own, and what its predecessors left open. */
    private static Stream<ICalendar.Event> events(DeadlineView obligation, String organisation) {
        return Stream.ofNullable(obligation.organisations())
                .flatMap(List::stream)
                .filter(owing -> owing.answering().equals(organisation))
                .filter(own -> own.onTimeBefore() != null)
                .map(own -> event(obligation, own));
    }

    private static ICalendar.Event event(DeadlineView obligation, Owing own) {
        var title = obligation.obligation().title();
        var law = obligation.obligation().legalSource();
        return new ICalendar.Event(
                obligation.obligation().code() + "-" + obligation.year() + "-" + own.code() + "@ha-tang-so",
                own.onTimeBefore().toInstant(),
                own.dueDayEnds().toInstant(),
                "Hạn nộp năm %d: %s".formatted(obligation.year(), title.vi()),
                """
                Nộp trước thời điểm bắt đầu của mục lịch này là đúng hạn. %s

                %s, %d. What arrives before this entry begins is on time. %s""".formatted(law.vi(), title.en(), obligation.year(), law.en()));
    }
}
