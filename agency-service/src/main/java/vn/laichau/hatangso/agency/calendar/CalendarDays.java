package vn.laichau.hatangso.agency.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyLocks;

@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, LocalDate> {

    /** Two changes of one day wait for each other; released with the transaction. */
    Optional<CalendarDay> lockAndFind(LocalDate day) {
        getSession().doWork(AgencyLocks.CALENDAR_DAY.about(day)::take);
        return findByIdOptional(day);
    }

    List<CalendarDay> of(int year) {
        return list("day between ?1 and ?2 order by day", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
