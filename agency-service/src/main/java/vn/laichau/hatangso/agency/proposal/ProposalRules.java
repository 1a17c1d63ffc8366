package vn.laichau.hatangso.agency.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.dictionary.Dictionary;
import vn.laichau.hatangso.agency.dictionary.Vocabulary.TargetName;
import vn.laichau.hatangso.agency.entry.EntryRules;
import vn.laichau.hatangso.agency.proposal.ProposalContent.AskedItem;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TargetChange;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TaskChange;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a proposal must keep to; indicator-service has the last word on what a target can be. */
@ApplicationScoped
class ProposalRules {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 5_000;

    private final Tasks tasks;
    private final Dictionary dictionary;

    ProposalRules(Tasks tasks, Dictionary dictionary) {
        this.tasks = tasks;
        this.dictionary = dictionary;
    }

    List<FieldError> faultsOf(ProposalContent content) {
        var rules = new EntryRules();
        rules.requireText("/title", content.title(), LONGEST_TITLE);
        rules.requireText("/reason", content.reason(), LONGEST_TEXT);
        rules.require("/obstacles", content.obstacles().isEmpty() ? null : content.obstacles());
        rules.require("/items", content.items().isEmpty() ? null : content.items());
        rules.each("/obstacles", content.obstacles(), Function.identity(), (place, obstacle) -> {});
        var known = tasks.codes();
        rules.each("/items", content.items(), Function.identity(), (place, item) -> check(rules, place, item, known));
        return rules.faults();
    }

    private void check(EntryRules rules, String place, AskedItem item, Set<String> known) {
        rules.require(place + "/kind", item.kind());
        rules.requireText(place + "/text", item.text(), LONGEST_TEXT);
        fits(rules, place + "/target", item.target(), item.kind() == ItemKind.TARGET_AMENDMENT);
        fits(rules, place + "/task", item.task(), item.kind() == ItemKind.TASK_AMENDMENT);
        if (item.target() != null) {
            target(rules, place + "/target", item.target());
        }
        if (item.task() != null) {
            task(rules, place + "/task", item.task(), known);
        }
    }

    private static void fits(EntryRules rules, String place, Object change, boolean wanted) {
        if (wanted != (change != null)) {
            rules.add(
                    place,
                    "kind-and-change",
                    "Chỉ sửa đổi mục tiêu nêu mục tiêu, chỉ sửa đổi nhiệm vụ nêu nhiệm vụ",
                    "An amendment of a target says which target, one of a task which task, and nothing else does");
        }
    }

    /** While the peer has told no names yet, they are not checked (docs/adr/0028); a refusal comes back as a finding. */
    private void target(EntryRules rules, String place, TargetChange change) {
        rules.require(place + "/target", change.target());
        if (change.value() != null && change.value().signum() < 0) {
            rules.add(place + "/value", "out-of-range", "Không được âm", "Must not be negative");
        }
        dictionary
                .find()
                .filter(names -> change.target() != null)
                .ifPresent(names -> names.target(change.target())
                        .ifPresentOrElse(
                                target -> measured(rules, place, change, target),
                                () -> rules.add(
                                        place + "/target",
                                        "unknown-target",
                                        "Mục tiêu không có trong danh mục",
                                        "The target is not known")));
    }

    private static void measured(EntryRules rules, String place, TargetChange change, TargetName target) {
        if (target.isJudged() == (change.value() != null)) {
            rules.add(
                    place + "/value",
                    "value-and-comparator",
                    "Chỉ mục tiêu định tính không có giá trị",
                    "A judged target has no value, every other has one");
        }
    }

    private static void task(EntryRules rules, String place, TaskChange change, Set<String> known) {
        rules.require(place + "/task", change.task());
        if (change.task() != null && !known.contains(change.task())) {
            rules.add(place + "/task", "unknown-code", "Mã không có trong danh mục", "The code is not known");
        }
        if (change.due() == null && change.title() == null) {
            rules.add(place, "changes-nothing", "Chưa nêu thay đổi nào", "It changes nothing");
        }
        if (change.title() != null) {
            rules.requireText(place + "/title/vi", change.title().vi(), LONGEST_TITLE);
            rules.requireText(place + "/title/en", change.title().en(), LONGEST_TITLE);
        }
    }
}
