package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 5_000;

    private final Tasks tasks;
    private final ReferenceDataCache referenceDataCache;

    ProposalRules(Tasks tasks, ReferenceDataCache referenceDataCache) {
        this.tasks = tasks;
        this.referenceDataCache = referenceDataCache;
    }

    List<FieldError> faultsOf(ProposalContent content) {
        var rules = new FieldErrors();
        rules.text("/title", content.title(), LONGEST_TITLE);
        rules.text("/reason", content.reason(), LONGEST_TEXT);
        rules.require("/obstacles", content.obstacles().isEmpty() ? null : content.obstacles());
        rules.require("/items", content.items().isEmpty() ? null : content.items());
        rules.each("/obstacles", content.obstacles(), Function.identity(), (place, obstacle) -> {});
        var known = tasks.codes();
        rules.each("/items", content.items(), Function.identity(), (place, item) -> check(rules, place, item, known));
        return rules.list();
    }

    private void check(FieldErrors rules, String place, AskedItem item, Set<String> known) {
        rules.require(place + "/kind", item.kind());
        rules.text(place + "/text", item.text(), LONGEST_TEXT);
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
        rules.require(place + "/target", change.target());
        rules.notNegative(place + "/value", change.value());
        referenceDataCache
                .find()
                .filter(names -> change.target() != null)
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
        rules.require(place + "/task", change.task());
        if (change.task() != null && !known.contains(change.task())) {
            rules.add(place + "/task", CommonErrorCode.UNKNOWN_CODE);
        }
        if (change.due() == null && change.title() == null) {
            rules.add(place, AgencyErrorCode.CHANGES_NOTHING);
        }
        if (change.title() != null) {
            rules.text(place + "/title/vi", change.title().vi(), LONGEST_TITLE);
            rules.text(place + "/title/en", change.title().en(), LONGEST_TITLE);
        }
    }
}
