package vn.laichau.hatangso.agency.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Figures of an accepted submission, in the form in which indicator-service takes them.
 *
 * @param organisation whose submission it is
 */
public record FigureMessage(UUID submission, int version, String organisation, List<Item> items) {

    /** Keeps a request well below the size that the other side takes. */
    private static final int MOST_ITEMS = 1_000;

    /**
     * A figure.
     *
     * @param item names it for ever; the other side records the same item once
     * @param status ESTIMATE, or null for what was counted
     */
    public record Item(
            String item,
            String indicator,
            String territory,
            String period,
            String operator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status) {}

    /** The same with some of its items. */
    public FigureMessage only(Collection<String> names) {
        return new FigureMessage(
                submission,
                version,
                organisation,
                items.stream().filter(item -> names.contains(item.item())).toList());
    }

    /** None when there are no items: there is nothing to tell then. */
    @JsonIgnore
    List<FigureMessage> parts() {
        var parts = new ArrayList<FigureMessage>();
        for (var from = 0; from < items.size(); from += MOST_ITEMS) {
            var to = Math.min(items.size(), from + MOST_ITEMS);
            parts.add(new FigureMessage(submission, version, organisation, items.subList(from, to)));
        }
        return parts;
    }
}
