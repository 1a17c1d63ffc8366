package vn.laichau.hatangso.agency.occurrence.extension;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.agency.extension.ExtensionTerms;

/** Until when an occurrence is to be handed in: the day that was set, and the more time that was granted. */
@Embeddable
public class OccurrenceDeadline {

    private LocalDate due;

    @ElementCollection
    @CollectionTable(name = "task_extension", joinColumns = @JoinColumn(name = "occurrence_id"))
    @OrderColumn(name = "position")
    private List<OccurrenceExtension> extensions = new ArrayList<>();

    public OccurrenceDeadline() {}

    public OccurrenceDeadline(LocalDate due) {
        this.due = due;
    }

    public void set(LocalDate newDue) {
        due = newDue;
    }

    public void extend(OccurrenceExtension days) {
        extensions.add(days);
    }

    /** The day that was set; null when none is. */
    public LocalDate due() {
        return due;
    }

    /** The last day that counts; null when no date is set. */
    public LocalDate last(Instant now) {
        if (due == null) {
            return null;
        }
        return ExtensionTerms.longest(
                        extensions.stream().map(OccurrenceExtension::moreTime).toList(), now, now)
                .map(longest -> OccurrenceExtension.lastDayBefore(longest.until()))
                .filter(until -> until.isAfter(due))
                .orElse(due);
    }

    public boolean hasPassed(Instant now) {
        var last = last(now);
        return last != null && !now.isBefore(OccurrenceExtension.endOf(last));
    }

    public List<OccurrenceExtension.View> granted() {
        return extensions.stream().map(OccurrenceExtension::view).toList();
    }
}
