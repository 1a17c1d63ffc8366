package vn.laichau.hatangso.agency.occurrence.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.submission.content.FigureRules;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.content.Comparator;
import vn.laichau.hatangso.agency.task.content.EvidenceRule;
import vn.laichau.hatangso.agency.task.content.NewTask.Commitment;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What an update must keep to. */
@ApplicationScoped
class UpdateRules {

    private final FigureRules figureRules;
    private final Attachments attachments;

    UpdateRules(FigureRules figureRules, Attachments attachments) {
        this.figureRules = figureRules;
        this.attachments = attachments;
    }

    List<FieldError> faultsOf(NewUpdate update, Task task, String organisation) {
        return new FieldErrors()
                .addAll(figureRules.faultsOf(update.figures()))
                .addAll(reached(update.reached(), task))
                .addAll(evidence(update.evidence(), task.evidence(), organisation))
                .list();
    }

    private static List<FieldError> reached(List<NewUpdate.Reached> reached, Task task) {
        var open = task.commitments().stream()
                .filter(commitment -> commitment.comparator() != Comparator.JUDGED)
                .map(Commitment::code)
                .collect(Collectors.toSet());
        var errors = new FieldErrors();
        for (var i = 0; i < reached.size(); i++) {
            var place = "/reached/" + i;
            errors.addIf(
                    !open.remove(reached.get(i).commitment()), place + "/commitment", AgencyErrorCode.NOT_A_COMMITMENT);
        }
        return errors.list();
    }

    private List<FieldError> evidence(List<String> files, EvidenceRule rule, String organisation) {
        var errors = new FieldErrors();
        var kinds = attachments.mediaTypesOf(organisation, files);
        errors.addAll(attachments.faultsOf(organisation, files, "/evidence"));
        for (var i = 0; i < files.size(); i++) {
            var kind = kinds.get(files.get(i));
            if (kind == null && errors.isEmpty()) {
                errors.add("/evidence/" + i, CommonErrorCode.UNKNOWN_CODE);
            } else if (kind != null && !rule.takes(kind)) {
                errors.add("/evidence/" + i, AgencyErrorCode.NOT_TAKEN_AS_EVIDENCE);
            }
        }
        return errors.list();
    }
}
