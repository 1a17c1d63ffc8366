package vn.laichau.hatangso.agency.decision;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;

/**
 * A decision as the People's Committee's office enters it.
 *
 * @param number with its symbol as on the document, for example {@code 05/QĐ-UBND}
 * @param date of the document
 * @param items each item of the proposal once
 */
public record DecisionContent(
        @Required
        @Storable(50)
        @Form(
                value = "(0[1-9]|[1-9][0-9]{1,5})/[\\p{Lu}0-9]+(-[\\p{Lu}0-9]+)*",
                vi = "số và ký hiệu như 05/QĐ-UBND: số nhỏ hơn 10 có số 0 ở trước, không có dấu cách",
                en = "number and symbol as in 05/QĐ-UBND: a zero before numbers below ten, no spaces")
        String number,

        @Required @Day LocalDate date,
        @Items(most = 100) List<ItemDecision> items) {

    public DecisionContent {
        items = items == null ? List.of() : items;
    }

    /**
     * What is decided about one item.
     *
     * @param item its place in the proposal, from 1 on
     * @param reason needed to refuse; up to 2,000 characters
     */
    public record ItemDecision(
            @Required @Range(least = 1, most = 100) Integer item,
            @Required Outcome outcome,
            @Storable(2_000) String reason) {}

    /** What an item may meet with. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
