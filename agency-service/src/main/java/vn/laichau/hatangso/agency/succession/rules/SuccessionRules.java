package vn.laichau.hatangso.agency.succession.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What a succession must keep to, so that after it whatever is open has one holder that exists: each agency ends once, in favour
 * of agencies that exist from that day on, and nobody ends before what is to come to it has come.
 */
final class SuccessionRules {

    private final NewSuccession asked;
    private final OrganisationDirectory organisationDirectory;
    private final SuccessionLines successionLines;
    private final FieldErrors errors = new FieldErrors();

    private SuccessionRules(
            NewSuccession asked, OrganisationDirectory organisationDirectory, SuccessionLines successionLines) {
        this.asked = asked;
        this.organisationDirectory = organisationDirectory;
        this.successionLines = successionLines;
    }

    static List<FieldError> faultsOf(
            NewSuccession asked, OrganisationDirectory organisationDirectory, SuccessionLines successionLines) {
        var faults = SuccessionContentRules.faultsOf(asked);
        if (!faults.isEmpty()) {
            return faults;
        }
        var rules = new SuccessionRules(asked, organisationDirectory, successionLines);
        rules.predecessors();
        rules.successors();
        rules.defaultSuccessors();
        rules.exceptions();
        return rules.errors.list();
    }

    private void predecessors() {
        for (var i = 0; i < asked.predecessors().size(); i++) {
            predecessor("/predecessors/" + i, asked.predecessors().get(i));
        }
    }

    private void predecessor(String pointer, String code) {
        var periods = organisationDirectory.periods(code);
        if (periods.isEmpty()) {
            unknown(pointer);
        } else if (periods.stream().anyMatch(OrganisationDirectory.Period::group)) {
            group(pointer);
        } else if (!isBefore(asked.day(), periods)) {
            errors.add(pointer, AgencyErrorCode.NOT_BEGUN);
        } else if (!organisationDirectory.exists(code, asked.day().minusDays(1))
                || successionLines.passingOf(code) != null) {
            errors.add(pointer, AgencyErrorCode.ALREADY_ENDED);
        } else if (isOverlapping(code, periods)) {
            errors.add(pointer, AgencyErrorCode.OVERLAPPING);
        }
    }

    private static boolean isBefore(LocalDate day, List<OrganisationDirectory.Period> periods) {
        return periods.get(0).from() == null || periods.get(0).from().isBefore(day);
    }

    private boolean isOverlapping(String code, List<OrganisationDirectory.Period> periods) {
        var last = periods.get(periods.size() - 1);
        return last.from() != null && !last.from().isBefore(asked.day())
                || !asked.isRename() && successionLines.receivesFrom(code, asked.day());
    }

    private void successors() {
        for (var i = 0; i < asked.successors().size(); i++) {
            successor("/successors/" + i, asked.successors().get(i));
        }
    }

    private void successor(String pointer, String code) {
        var periods = organisationDirectory.periods(code);
        if (periods.isEmpty()) {
            unknown(pointer);
        } else if (periods.stream().anyMatch(OrganisationDirectory.Period::group)) {
            group(pointer);
        } else if (asked.predecessors().contains(code)) {
            errors.add(pointer, AgencyErrorCode.SAME_AGENCY);
        } else if (asked.predecessors().stream().anyMatch(ending -> goesTo(code, ending))) {
            errors.add(pointer, AgencyErrorCode.CYCLIC);
        } else if (!organisationDirectory.exists(code, asked.day())) {
            errors.add(pointer, AgencyErrorCode.NOT_EXISTING);
        } else if (!lasts(code)) {
            errors.add(UnassignedWork.endsForNobody(pointer));
        }
    }

    /** Whether it exists without a known end, or what it holds goes over to another when it ends. */
    private boolean lasts(String code) {
        var periods = organisationDirectory.periods(code);
        return periods.get(periods.size() - 1).to() == null || successionLines.passingOf(code) != null;
    }

    private boolean goesTo(String code, String ending) {
        for (var successionLine = successionLines.passingOf(code);
                successionLine != null;
                successionLine = successionLines.passingOf(successionLine.defaultSuccessor())) {
            if (successionLine.successors().contains(ending)) {
                return true;
            }
        }
        return false;
    }

    private void defaultSuccessors() {
        var named = asked.defaultSuccessor() == null
                ? asked.successors().size() < 2
                : asked.successors().contains(asked.defaultSuccessor());
        if (errors.isEmpty() && !(named && asked.predecessors().stream().allMatch(this::hasSuccessorWhoIsNotEnding))) {
            errors.add("/defaultSuccessor", AgencyErrorCode.NO_DEFAULT_SUCCESSOR);
        }
        if (errors.isEmpty()
                && !asked.isRename()
                && !asked.predecessors().stream().allMatch(this::hasSuccessorThatLasts)) {
            errors.add(UnassignedWork.endsForNobody("/defaultSuccessor"));
        }
    }

    private boolean hasSuccessorThatLasts(String code) {
        return lasts(asked.defaultSuccessorOf(code, organisationDirectory));
    }

    private boolean hasSuccessorWhoIsNotEnding(String code) {
        var defaultSuccessor = asked.defaultSuccessorOf(code, organisationDirectory);
        return defaultSuccessor != null
                && (asked.isRename() || !asked.predecessors().contains(defaultSuccessor));
    }

    private void exceptions() {
        var seen = new HashSet<>();
        for (var i = 0; i < asked.exceptions().size(); i++) {
            var exception = asked.exceptions().get(i);
            if (!asked.successors().contains(exception.successor()) || !seen.add(exception.thing())) {
                errors.add("/exceptions/" + i, AgencyErrorCode.NOT_A_SUCCESSOR);
            }
        }
    }

    private void unknown(String pointer) {
        errors.add(pointer, CommonErrorCode.UNKNOWN_CODE);
    }

    private void group(String pointer) {
        errors.add(pointer, AgencyErrorCode.GROUP);
    }
}
