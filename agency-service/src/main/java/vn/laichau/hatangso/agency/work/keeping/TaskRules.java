package vn.laichau.hatangso.agency.work.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.attachment.Attachments;
import vn.laichau.hatangso.agency.clause.FromPlan;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.succession.Orphans;
import vn.laichau.hatangso.agency.task.Assignment;
import vn.laichau.hatangso.agency.task.NewTask;
import vn.laichau.hatangso.agency.task.Task;
import vn.laichau.hatangso.agency.task.TaskContent;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** What a task must keep to before it can be stored. */
@ApplicationScoped
class TaskRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_COMMITMENTS = 50;
    private static final int MOST_AGENCIES = 200;
    private static final int MOST_DIGITS = 15;

    private final Organisations organisations;
    private final Orphans orphans;
    private final Clock clock;

    TaskRules(Organisations organisations, Orphans orphans, Clock clock) {
        this.organisations = organisations;
        this.orphans = orphans;
        this.clock = clock;
    }

    /** One place that is wrong, with the words for it. */
    private record Faults(List<FieldError> found) {

        void add(String pointer, String code, String vi, String en) {
            found.add(new FieldError(pointer, code, Text.of(vi, en)));
        }
    }

    List<FieldError> faultsOfCode(String code) {
        var faults = new Faults(new ArrayList<>());
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add(
                    "/code",
                    "not-a-code",
                    "Mã gồm chữ không dấu, chữ số, dấu chấm và gạch nối, tối đa 63 ký tự",
                    "A code has up to 63 letters, digits, dots and hyphens");
        }
        return faults.found();
    }

    /** @param task its code */
    List<FieldError> faultsOf(TaskContent content, String task) {
        var faults = new Faults(new ArrayList<>());
        words(content, faults);
        commitments(content.commitments(), faults);
        if (!Attachments.areTaken(content.evidence().mediaTypes())) {
            faults.add(
                    "/evidence/mediaTypes",
                    "unknown-media-type",
                    "Có loại tệp mà hệ thống không nhận",
                    "One of these kinds of files is never taken");
        }
        faults.found().addAll(faultsOf(content.leads(), content.cooperating(), task, ""));
        return faults.found();
    }

    /** What a decision set, only another one changes. */
    List<FieldError> contradictions(Task task, TaskContent content) {
        var faults = new Faults(new ArrayList<>());
        if (task.contradictsDecision(content.title())) {
            decided("/title", faults);
        }
        if (task.contradictsDecision(content.due())) {
            decided("/due", faults);
        }
        return faults.found();
    }

    /** @param place JSON pointer of the assignment; one that says no day leaves it as it is */
    List<FieldError> contradictions(Task task, Assignment assignment, String place) {
        var faults = new Faults(new ArrayList<>());
        if (assignment.due() != null && task.contradictsDecision(assignment.due())) {
            decided(place + "/due", faults);
        }
        return faults.found();
    }

    private static void decided(String pointer, Faults faults) {
        faults.add(
                pointer,
                "set-by-decision",
                "Do quyết định sửa đổi ấn định; chỉ một quyết định khác thay đổi được",
                "An amending decision set this; only another one changes it");
    }

    private static void words(TaskContent content, Faults faults) {
        if (content.title() == null
                || !isText(content.title().vi())
                || !isText(content.title().en())) {
            faults.add(
                    "/title",
                    "not-a-text",
                    "Cần tên bằng tiếng Việt và tiếng Anh, tối đa 500 ký tự",
                    "A title in Vietnamese and in English is needed, up to 500 characters");
        }
        if (content.clause() != null && !CODE.matcher(content.clause()).matches()) {
            faults.add("/clause", "not-a-clause", "Không phải mã điều khoản", "This is not the id of a clause");
        }
        if (content.kind() == null) {
            faults.add("/kind", "missing", "Thiếu loại nhiệm vụ", "Say what kind of task it is");
        }
        if (content.recurrence() == null) {
            faults.add("/recurrence", "missing", "Thiếu chu kỳ", "Say how often it is to be done");
        }
    }

    private static boolean isText(String text) {
        return Characters.areOneLine(text, LONGEST_TITLE);
    }

    private static void commitments(List<NewTask.Commitment> commitments, Faults faults) {
        if (commitments.size() > MOST_COMMITMENTS) {
            faults.add("/commitments", "too-many", "Tối đa 50 cam kết", "At most 50 commitments");
            return;
        }
        var named = new HashSet<String>();
        for (var i = 0; i < commitments.size(); i++) {
            var commitment = commitments.get(i);
            if (commitment != null && !named.add(commitment.code())) {
                faults.add(
                        "/commitments/" + i, "duplicate", "Mã cam kết đã được nêu", "The commitment is already named");
            } else if (commitment != null && !hasWords(commitment)) {
                faults.add(
                        "/commitments/" + i,
                        "not-a-text",
                        "Mã, nội dung và đơn vị không để trống, gồm một dòng, tối đa 500 ký tự",
                        "Code, description and unit are one line each, not empty, of up to 500 characters");
            } else if (commitment == null || !commitment.hasAllParts() || !isBounded(commitment.value())) {
                faults.add(
                        "/commitments/" + i,
                        "not-measurable",
                        "Cần giá trị (tối đa 15 chữ số) và đơn vị; chỉ cam kết đánh giá bằng minh chứng thì không có",
                        "A value of up to 15 digits and a unit are needed; only what is judged by evidence has neither");
            }
        }
    }

    private static boolean hasWords(NewTask.Commitment commitment) {
        return isText(commitment.code())
                && isText(commitment.description().vi())
                && isText(commitment.description().en())
                && (commitment.unit() == null || isText(commitment.unit()));
    }

    /** Before anything calculates with it: 1e999999 is short to write. */
    private static boolean isBounded(BigDecimal value) {
        return value == null || value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
    }

    /**
     * @param task its code
     * @param place JSON pointer of what names the agencies
     */
    List<FieldError> faultsOf(List<String> leads, List<String> cooperating, String task, String place) {
        var faults = new Faults(new ArrayList<>());
        if (leads.size() + cooperating.size() > MOST_AGENCIES) {
            faults.add(place + "/leads", "too-many", "Tối đa 200 đơn vị", "At most 200 agencies");
            return faults.found();
        }
        var present =
                organisations.validOn(today()).stream().map(FromPlan::code).collect(Collectors.toSet());
        var named = new HashSet<String>();
        agencies(place + "/leads", leads, present, named, faults);
        agencies(place + "/cooperating", cooperating, present, named, faults);
        if (faults.found().isEmpty()) {
            var thing = new Thing(ThingKind.TASK, task);
            lasting(place + "/leads", leads, thing, faults);
            lasting(place + "/cooperating", cooperating, thing, faults);
        }
        return faults.found();
    }

    /** A day will come after which nobody would do it. */
    private void lasting(String place, List<String> codes, Thing task, Faults faults) {
        for (var i = 0; i < codes.size(); i++) {
            if (!orphans.isAnsweredFor(codes.get(i), task)) {
                faults.found().add(Orphans.endsForNobody(place + "/" + i));
            }
        }
    }

    private void agencies(String place, List<String> codes, Set<String> present, Set<String> named, Faults faults) {
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!named.add(code)) {
                faults.add(place + "/" + i, "duplicate", "Đơn vị đã được nêu", "The agency is already named");
            } else if (!present.contains(code)) {
                absent(place + "/" + i, code, faults);
            }
        }
    }

    private void absent(String place, String code, Faults faults) {
        var periods = organisations.periods(code);
        if (periods.isEmpty()) {
            faults.add(place, "unknown-agency", "Không có đơn vị này", "This agency is not known");
        } else if (periods.stream().allMatch(agency -> agency.beginsAfter(today()))) {
            faults.add(
                    place,
                    "agency-not-begun",
                    "Đơn vị chưa được thành lập vào ngày này",
                    "The agency does not exist yet on this day");
        } else {
            faults.add(
                    place,
                    "agency-ended",
                    "Đơn vị không còn tồn tại vào ngày này",
                    "The agency does not exist any more on this day");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
