package vn.laichau.hatangso.agency.work.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.submission.content.FigureRules;
import vn.laichau.hatangso.agency.task.EvidenceRule;
import vn.laichau.hatangso.agency.work.GivenText;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What an update must keep to. */
@ApplicationScoped
class UpdateRules {

    private static final int ALL = 100;
    private static final int MOST_FILES = 50;

    private final FigureRules figureRules;
    private final Attachments attachments;

    UpdateRules(FigureRules figureRules, Attachments attachments) {
        this.figureRules = figureRules;
        this.attachments = attachments;
    }

    List<FieldError> faultsOf(NewUpdate update, EvidenceRule rule, String organisation) {
        var faults = new ArrayList<FieldError>();
        if (update.percent() == null || update.percent() < 0 || update.percent() > ALL) {
            faults.add(fault("/percent", "out-of-range", "Phải từ 0 đến 100", "It must lie between 0 and 100"));
        }
        faults.addAll(GivenText.faultsOf("/text", update.text()));
        faults.addAll(figureRules.faultsOf(update.figures()));
        faults.addAll(evidence(update.evidence(), rule, organisation));
        return faults;
    }

    private List<FieldError> evidence(List<String> files, EvidenceRule rule, String organisation) {
        if (files.size() > MOST_FILES || new HashSet<>(files).size() < files.size()) {
            return List.of(fault("/evidence", "too-many", "Tối đa 50 tệp khác nhau", "At most 50 different files"));
        }
        var kinds = attachments.mediaTypesOf(organisation, files);
        var faults = new ArrayList<>(attachments.faultsOf(organisation, files, "/evidence"));
        for (var i = 0; i < files.size(); i++) {
            var kind = kinds.get(files.get(i));
            if (kind == null && faults.isEmpty()) {
                faults.add(fault(
                        "/evidence/" + i, "unknown-attachment", "Không có tệp này", "There is no such attachment"));
            } else if (kind != null && !rule.takes(kind)) {
                faults.add(fault(
                        "/evidence/" + i,
                        "wrong-type",
                        "Nhiệm vụ này không nhận loại tệp này làm minh chứng",
                        "This task takes no file of this kind as evidence"));
            }
        }
        return faults;
    }

    private static FieldError fault(String pointer, String code, String vi, String en) {
        return new FieldError(pointer, code, Text.of(vi, en));
    }
}
