package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.proposal.ProposalContent.AskedItem;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TargetChange;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TaskChange;
import vn.laichau.hatangso.agency.referencedata.ReferenceData.TargetName;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What a proposal must keep to; indicator-service has the last word on what a target can be. */
@ApplicationScoped
class ProposalRules {

    private final Tasks tasks;
    private final ReferenceDataCache referenceDataCache;

    ProposalRules(Tasks tasks, ReferenceDataCache referenceDataCache) {
        this.tasks = tasks;
        this.referenceDataCache = referenceDataCache;
    }

    List<FieldError> faultsOf(ProposalContent content) {
        var rules = new FieldErrors();
        var known = tasks.codes();
        for (var i = 0; i < content.items().size(); i++) {
            check(rules, "/items/" + i, content.items().get(i), known);
        }
        return rules.list();
    }

    private void check(FieldErrors rules, String place, AskedItem item, Set<String> known) {
        fits(rules, place + "/target", item.target(), item.kind() == ProposalItemKind.TARGET_AMENDMENT);
        fits(rules, place + "/task", item.task(), item.kind() == ProposalItemKind.TASK_AMENDMENT);
        if (item.target() != null) {
            target(rules, place + "/target", item.target());
        }
        if (item.task() != null) {
            task(rules, place + "/task", item.task(), known);
        }
    }

    private static void fits(FieldErrors rules, String place, Object change, boolean wanted) {
        if (wanted != (change != null)) {
            rules.add(place, AgencyErrorCode.KIND_AND_CHANGE);
        }
    }

    /** While the peer has told no names yet, they are not checked (docs/adr/0028); a refusal comes back as a finding. */
    private void target(FieldErrors rules, String place, TargetChange change) {
        referenceDataCache
                .find()
                .ifPresent(names -> names.target(change.target())
                        .ifPresentOrElse(
                                target -> measured(rules, place, change, target),
                                () -> rules.add(place + "/target", CommonErrorCode.UNKNOWN_CODE)));
    }

    private static void measured(FieldErrors rules, String place, TargetChange change, TargetName target) {
        if (target.isJudged() == (change.value() != null)) {
            rules.add(place + "/value", CommonErrorCode.VALUE_AND_COMPARATOR);
        }
    }

    private static void task(FieldErrors rules, String place, TaskChange change, Set<String> known) {
        if (!known.contains(change.task())) {
            rules.add(place + "/task", CommonErrorCode.UNKNOWN_CODE);
        }
        if (change.due() == null && change.title() == null) {
            rules.add(place, AgencyErrorCode.CHANGES_NOTHING);
        }
    }
}
