package vn.laichau.hatangso.agency.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** A day that differs from its weekday. */
@Entity
class CalendarDay implements Stateful {

    @Id
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String nameVi;

    private String nameEn;

    private String legalSourceVi;

    private String legalSourceEn;

    private boolean provisional;

    @Version
    private long revision;

    protected CalendarDay() {}

    CalendarDay(LocalDate day) {
        this.day = day;
    }

    /** How it differs. */
    enum DayKind {
        HOLIDAY,
        WORKING_DAY_MOVED
    }

    void state(CalendarDayContent content) {
        kind = content.kind();
        nameVi = content.name().vi();
        nameEn = content.name().en();
        legalSourceVi = content.legalSource().vi();
        legalSourceEn = content.legalSource().en();
        provisional = Boolean.TRUE.equals(content.provisional());
    }

    LocalDate day() {
        return day;
    }

    boolean isHoliday() {
        return kind == DayKind.HOLIDAY;
    }

    @Override
    public long revision() {
        return revision;
    }

    CalendarDayView view(Actor reader) {
        return new CalendarDayView(
                day,
                Text.of(nameVi, nameEn),
                kind,
                Text.of(legalSourceVi, legalSourceEn),
                provisional ? true : null,
                Transition.open(CalendarDayTransition.class, this, reader),
                revision);
    }
}
