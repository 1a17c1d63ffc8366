package vn.laichau.hatangso.agency.work;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import vn.laichau.hatangso.agency.concession.MoreTime;

/** Until when an occurrence is to be handed in: the day that was set, and the more time that was granted. */
@Embeddable
class Deadline {

    private LocalDate due;

    @ElementCollection
    @CollectionTable(name = "task_extension", joinColumns = @JoinColumn(name = "occurrence_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<GrantedDays> extensions = new ArrayList<>();

    protected Deadline() {}

    Deadline(LocalDate due) {
        this.due = due;
    }

    void set(LocalDate newDue) {
        due = newDue;
    }

    void extend(GrantedDays days) {
        extensions.add(days);
    }

    /** The day that was set; null when none is. */
    LocalDate due() {
        return due;
    }

    /** The last day that counts; null when no date is set. */
    LocalDate last(Instant now) {
        if (due == null) {
            return null;
        }
        return MoreTime.longest(extensions.stream().map(GrantedDays::moreTime).toList(), now, now)
                .map(longest -> GrantedDays.lastDayBefore(longest.until()))
                .filter(until -> until.isAfter(due))
                .orElse(due);
    }

    boolean hasPassed(Instant now) {
        var last = last(now);
        return last != null && !now.isBefore(GrantedDays.endOf(last));
    }

    List<GrantedDays.View> granted() {
        return extensions.stream().map(GrantedDays::view).toList();
    }
}
