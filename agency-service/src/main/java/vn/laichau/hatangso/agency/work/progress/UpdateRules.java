package vn.laichau.hatangso.agency.work.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.submission.content.FigureRules;
import vn.laichau.hatangso.agency.task.Comparator;
import vn.laichau.hatangso.agency.task.EvidenceRule;
import vn.laichau.hatangso.agency.task.NewTask.Commitment;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.work.GivenText;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What an update must keep to. */
@ApplicationScoped
class UpdateRules {

    private static final int ALL = 100;
    private static final int MOST_FILES = 50;
    private static final int MOST_DIGITS = 15;

    private final FigureRules figureRules;
    private final Attachments attachments;

    UpdateRules(FigureRules figureRules, Attachments attachments) {
        this.figureRules = figureRules;
        this.attachments = attachments;
    }

    List<FieldError> faultsOf(NewUpdate update, Task task, String organisation) {
        var faults = new ArrayList<FieldError>();
        if (update.percent() == null || update.percent() < 0 || update.percent() > ALL) {
            faults.add(fault("/percent", "out-of-range", "Phải từ 0 đến 100", "It must lie between 0 and 100"));
        }
        faults.addAll(GivenText.faultsOf("/text", update.text()));
        faults.addAll(figureRules.faultsOf(update.figures()));
        faults.addAll(reached(update.reached(), task));
        faults.addAll(evidence(update.evidence(), task.evidence(), organisation));
        return faults;
    }

    private static List<FieldError> reached(List<NewUpdate.Reached> reached, Task task) {
        var open = task.commitments().stream()
                .filter(commitment -> commitment.comparator() != Comparator.JUDGED)
                .map(Commitment::code)
                .collect(Collectors.toSet());
        var faults = new ArrayList<FieldError>();
        for (var i = 0; i < reached.size(); i++) {
            var one = reached.get(i);
            if (one == null || one.commitment() == null || !open.remove(one.commitment())) {
                faults.add(fault(
                        "/reached/" + i + "/commitment",
                        "not-a-commitment",
                        "Mỗi cam kết đo được của nhiệm vụ nêu nhiều nhất một lần",
                        "Each measured commitment of the task, at most once"));
            } else if (!isReadable(one.value())) {
                faults.add(fault(
                        "/reached/" + i + "/value",
                        "out-of-range",
                        "Cần một số không âm, tối đa 15 chữ số",
                        "A number of up to 15 digits that is not negative is needed"));
            }
        }
        return faults;
    }

    /** Before anything calculates with it: 1e999999 is short to write. */
    private static boolean isReadable(BigDecimal value) {
        return value != null
                && value.signum() >= 0
                && value.precision() <= MOST_DIGITS
                && Math.abs(value.scale()) <= MOST_DIGITS;
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
