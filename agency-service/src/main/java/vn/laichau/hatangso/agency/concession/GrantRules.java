package vn.laichau.hatangso.agency.concession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.DueTime;
import vn.laichau.hatangso.agency.obligation.Duties;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** What an extension or a waiver must keep to: a duty that somebody really owes, a reason, an instant that gives more time. */
@ApplicationScoped
class GrantRules {

    private static final int LONGEST_REASON = 2_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Obligations obligations;
    private final Duties duties;

    GrantRules(Obligations obligations, Duties duties) {
        this.obligations = obligations;
        this.duties = duties;
    }

    List<FieldError> faultsOf(NewWaiver waiver) {
        var faults = dutyFaults(waiver.obligation(), waiver.year(), waiver.organisation());
        faults.addAll(reasonFaults(waiver.reason()));
        return faults;
    }

    List<FieldError> faultsOf(NewExtension extension, Instant now) {
        var faults = dutyFaults(extension.obligation(), extension.year(), extension.organisation());
        faults.addAll(untilFaults(extension));
        faults.addAll(reasonFaults(extension.reason()));
        if (extension.expires() != null && !extension.expires().toInstant().isAfter(now)) {
            faults.add(fault("/expires", "in-the-past", "Đã ở quá khứ", "It lies in the past"));
        }
        return faults;
    }

    private List<FieldError> dutyFaults(String code, Integer year, String organisation) {
        var faults = new ArrayList<FieldError>();
        var obligation = find(code, year);
        var knownYear = isYear(year);
        if (obligation.isEmpty()) {
            faults.add(fault("/obligation", "unknown-obligation", "Nghĩa vụ không có", "This duty is not known"));
        }
        if (!knownYear) {
            faults.add(fault("/year", "out-of-range", "Năm phải từ 2000 đến 2100", "The year must be 2000 to 2100"));
        }
        if (obligation.isPresent() && knownYear && !isOwed(obligation.get(), year, organisation)) {
            faults.add(fault(
                    "/organisation",
                    "not-owed",
                    "Đơn vị không có nghĩa vụ này trong năm đó",
                    "The organisation does not owe this duty for that year"));
        }
        return faults;
    }

    private static boolean isYear(Integer year) {
        return year != null && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private boolean isOwed(Obligation obligation, int year, String organisation) {
        return (obligation.fallsDueFor(year) || obligation.awaitsYear())
                && duties.owing(organisation, obligation, year).isPresent();
    }

    private List<FieldError> untilFaults(NewExtension extension) {
        if (extension.until() == null) {
            return List.of(fault("/until", "missing", "Thiếu thời điểm gia hạn", "Say until when"));
        }
        var due = isYear(extension.year())
                ? find(extension.obligation(), extension.year())
                        .flatMap(obligation -> obligation.dueTime(extension.year()))
                : Optional.<DueTime>empty();
        return due.isPresent()
                        && extension.until().toInstant().isAfter(due.get().onTimeBefore())
                ? List.of()
                : List.of(fault(
                        "/until",
                        "not-later",
                        "Phải sau thời hạn của nghĩa vụ; nghĩa vụ chưa có ngày thì không gia hạn được",
                        "It must lie after the date of the duty; a duty without a date cannot be extended"));
    }

    private Optional<Obligation> find(String code, Integer year) {
        if (code == null) {
            return Optional.empty();
        }
        return isYear(year) ? obligations.find(code, year) : obligations.find(code);
    }

    private static List<FieldError> reasonFaults(String reason) {
        var isText = Characters.areText(reason, LONGEST_REASON);
        return isText
                ? List.of()
                : List.of(fault(
                        "/reason",
                        "not-a-text",
                        "Cần nêu lý do, tối đa 2.000 ký tự",
                        "A reason is needed, up to 2,000 characters"));
    }

    private static FieldError fault(String pointer, String code, String vi, String en) {
        return new FieldError(pointer, code, Text.of(vi, en));
    }
}
