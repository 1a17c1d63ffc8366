package vn.laichau.hatangso.agency.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agency's part in a task, and the days on which it holds. It is ended, never changed: the past keeps the agency of its
 * time.
 *
 * @param validFrom null: since ever
 * @param validUntil the first day on which it no longer holds; null: it still does
 */
@Embeddable
record TaskParty(String agency, @Enumerated(EnumType.STRING) Part part, LocalDate validFrom, LocalDate validUntil) {

    enum Part {
        LEAD,
        COOPERATING
    }

    static TaskParty asPlanned(String agency, Part part) {
        return new TaskParty(agency, part, null, null);
    }

    static TaskParty from(LocalDate day, String agency, Part part) {
        return new TaskParty(agency, part, day, null);
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validUntil == null || validUntil.isAfter(day));
    }

    boolean isStillAsPlanned() {
        return validFrom == null && validUntil == null;
    }

    /** Empty when it then never held at all. */
    Optional<TaskParty> until(LocalDate day) {
        return validFrom != null && !validFrom.isBefore(day)
                ? Optional.empty()
                : Optional.of(new TaskParty(agency, part, validFrom, day));
    }

    boolean is(String otherAgency, Part otherPart) {
        return agency.equals(otherAgency) && part == otherPart;
    }
}
