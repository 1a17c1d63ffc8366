package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a submission goes back to its sender.
 *
 * @param comment on the whole, up to 5,000 characters
 * @param items on single places, up to 1,000
 * @param returnBy day until which the organisation is asked to send again; null for none
 */
public record ReturnRequest(String comment, List<Objection> items, LocalDate returnBy) {

    public ReturnRequest {
        items = items == null ? List.of() : items;
    }

    /** @param pointer JSON pointer into what was sent, for example {@code /figures/3/numerator} */
    public record Objection(String pointer, String comment) {}

    @JsonIgnore
    List<ReviewComment> remarks(String organisation) {
        return items.stream()
                .map(item -> new ReviewComment(organisation, item.pointer(), item.comment()))
                .toList();
    }
}
