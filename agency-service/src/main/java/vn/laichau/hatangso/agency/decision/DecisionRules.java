package vn.laichau.hatangso.agency.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.decision.DecisionContent.ItemDecision;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;

/** What a decision must keep to: a number in the one form of Decree 30/2020/NĐ-CP, and an answer to every item. */
final class DecisionRules {

    /** A zero before numbers below ten; slash, then hyphens, no spaces. */
    private static final Pattern NUMBER = Pattern.compile("(0[1-9]|[1-9]\\d{1,5})/[\\p{Lu}\\d]+(-[\\p{Lu}\\d]+)*");

    private static final Text NUMBER_FORM = Text.of(
            "số và ký hiệu như 05/QĐ-UBND: số nhỏ hơn 10 có số 0 ở trước, không có dấu cách",
            "number and symbol as in 05/QĐ-UBND: a zero before numbers below ten, no spaces");

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_REASON = 2_000;

    private final FieldErrors rules = new FieldErrors();

    private DecisionRules() {}

    static List<FieldError> faultsOf(DecisionContent content, ProposalView proposal, LocalDate today) {
        var decision = new DecisionRules();
        decision.number(content.number());
        decision.date(content.date(), proposal.submittedAt().toLocalDate(), today);
        decision.items(content.items(), proposal.items().size());
        return decision.rules.list();
    }

    private void number(String number) {
        rules.require("/number", number);
        var fits = number == null
                || number.length() <= LONGEST_NUMBER && NUMBER.matcher(number).matches();
        rules.addIf(!fits, "/number", CommonErrorCode.WRONG_FORMAT, NUMBER_FORM);
    }

    private void date(LocalDate date, LocalDate submitted, LocalDate today) {
        rules.dayUntil("/date", date, today);
        if (date != null && date.isBefore(submitted)) {
            rules.add("/date", AgencyErrorCode.BEFORE_PROPOSAL);
        }
    }

    private void items(List<ItemDecision> items, int count) {
        rules.each("/items", items, ItemDecision::item, (place, item) -> item(place, item, count));
        var undecided = IntStream.rangeClosed(1, count)
                .anyMatch(number -> items.stream()
                        .noneMatch(
                                item -> item != null && Integer.valueOf(number).equals(item.item())));
        if (undecided) {
            rules.add("/items", AgencyErrorCode.ITEM_UNDECIDED);
        }
    }

    private void item(String place, ItemDecision item, int count) {
        if (item.item() == null || item.item() < 1 || item.item() > count) {
            rules.add(place + "/item", CommonErrorCode.UNKNOWN_CODE);
        }
        rules.require(place + "/outcome", item.outcome());
        if (item.outcome() == Outcome.REFUSED) {
            rules.text(place + "/reason", item.reason(), LONGEST_REASON);
        } else {
            rules.storable(place + "/reason", item.reason(), LONGEST_REASON);
        }
    }
}
