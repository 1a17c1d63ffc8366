package vn.laichau.hatangso.agency.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a decision makes of targets, in the form in which indicator-service takes it.
 *
 * @param organisation whose decision it is
 * @param recordedAt when it became known here
 */
public record TargetMessage(
        UUID decision, @JsonIgnore String organisation, OffsetDateTime recordedAt, List<Item> items) {

    /**
     * An accepted item.
     *
     * @param item names it for ever; the other side makes one version of it
     */
    public record Item(
            String item,
            String target,
            String comparator,
            BigDecimal value,
            LocalDate due,
            LocalDate inForceFrom,
            Authority decision) {}

    /** The decision as people know it. */
    public record Authority(String number, LocalDate date) {}

    /** The same with some of its items. */
    public TargetMessage only(Collection<String> names) {
        return new TargetMessage(
                decision,
                organisation,
                recordedAt,
                items.stream().filter(item -> names.contains(item.item())).toList());
    }
}
