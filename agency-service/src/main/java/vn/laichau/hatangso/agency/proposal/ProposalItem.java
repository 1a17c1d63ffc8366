package vn.laichau.hatangso.agency.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TargetChange;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TargetComparator;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TaskChange;
import vn.laichau.hatangso.chassis.text.Text;

/** An item as its table holds it. */
@Embeddable
record ProposalItem(
        String organisation,
        @Enumerated(EnumType.STRING) ProposalItemKind kind,
        String wording,
        String target,
        @Enumerated(EnumType.STRING) TargetComparator comparator,
        BigDecimal value,
        LocalDate due,
        LocalDate inForceFrom,
        String task,
        String titleVi,
        String titleEn) {

    private static final TargetChange NO_TARGET = new TargetChange(null, null, null, null, null);
    private static final TaskChange NO_TASK = new TaskChange(null, null, null);

    static ProposalItem of(String organisation, ProposalContent.AskedItem item) {
        var target = item.target() == null ? NO_TARGET : item.target();
        var task = item.task() == null ? NO_TASK : item.task();
        return new ProposalItem(
                organisation,
                item.kind(),
                item.text(),
                target.target(),
                target.comparator(),
                target.value(),
                item.target() == null ? task.due() : target.due(),
                target.inForceFrom(),
                task.task(),
                task.title() == null ? null : task.title().vi(),
                task.title() == null ? null : task.title().en());
    }

    ProposalContent.AskedItem view() {
        return new ProposalContent.AskedItem(
                kind,
                wording,
                target == null ? null : new TargetChange(target, comparator, value, due, inForceFrom),
                task == null ? null : new TaskChange(task, due, titleVi == null ? null : Text.of(titleVi, titleEn)));
    }
}
