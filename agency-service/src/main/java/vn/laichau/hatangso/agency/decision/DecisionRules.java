package vn.laichau.hatangso.agency.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.decision.DecisionContent.ItemDecision;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What a decision must keep to: a number in the one form of Decree 30/2020/NĐ-CP, and an answer to every item. */
final class DecisionRules {

    private static final int LONGEST_REASON = 2_000;

    private final FieldErrors rules = new FieldErrors();

    private DecisionRules() {}

    static List<FieldError> faultsOf(DecisionContent content, ProposalView proposal, LocalDate today) {
        var decision = new DecisionRules();
        decision.date(content.date(), proposal.submittedAt().toLocalDate(), today);
        decision.items(content.items(), proposal.items().size());
        return decision.rules.list();
    }

    private void date(LocalDate date, LocalDate submitted, LocalDate today) {
        rules.notAfter("/date", date, today);
        if (date.isBefore(submitted)) {
            rules.add("/date", AgencyErrorCode.BEFORE_PROPOSAL);
        }
    }

    private void items(List<ItemDecision> items, int count) {
        rules.each("/items", items, ItemDecision::item, (place, item) -> item(place, item, count));
        var undecided = IntStream.rangeClosed(1, count)
                .anyMatch(number -> items.stream().noneMatch(item -> number == item.item()));
        if (undecided) {
            rules.add("/items", AgencyErrorCode.ITEM_UNDECIDED);
        }
    }

    private void item(String place, ItemDecision item, int count) {
        if (item.item() > count) {
            rules.add(place + "/item", CommonErrorCode.UNKNOWN_CODE);
        }
        if (item.outcome() == Outcome.REFUSED) {
            rules.text(place + "/reason", item.reason(), LONGEST_REASON);
        }
    }
}
