package vn.laichau.hatangso.agency.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision as the People's Committee's office enters it.
 *
 * @param number with its symbol as on the document, for example {@code 05/QĐ-UBND}
 * @param date of the document
 * @param items each item of the proposal once
 */
public record DecisionContent(String number, LocalDate date, List<ItemDecision> items) {

    public DecisionContent {
        items = items == null ? List.of() : items;
    }

    /**
     * What is decided about one item.
     *
     * @param item its place in the proposal, from 1 on
     * @param reason needed to refuse; up to 2,000 characters
     */
    public record ItemDecision(Integer item, Outcome outcome, String reason) {}

    /** What an item may meet with. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
