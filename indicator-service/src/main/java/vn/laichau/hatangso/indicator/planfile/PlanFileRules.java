package vn.laichau.hatangso.indicator.planfile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Baseline;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Dimension;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.planfile.PlanFile.BaselineRow;
import vn.laichau.hatangso.indicator.planfile.PlanFile.Head;
import vn.laichau.hatangso.indicator.planfile.PlanFile.IndicatorRow;
import vn.laichau.hatangso.indicator.planfile.PlanFile.TargetRow;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule;

/** What the rows of a plan file must keep among themselves: codes given once, references that lead somewhere. */
final class PlanFileRules {

    private static final Pattern OPERATOR = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final Text DAY_OR_YEAR = Text.of("một ngày hoặc một năm", "a day or a year");
    private static final Text OPERATOR_FORM = Text.of(
            "chữ thường, chữ số và dấu gạch nối, tối đa 40 ký tự", "small letters, digits and hyphens, 40 at most");

    private final FieldErrors errors = new FieldErrors();

    private PlanFileRules() {}

    static List<FieldError> faultsOf(PlanFile file, String plan) {
        var rules = new PlanFileRules();
        if (!file.plan().code().equals(plan)) {
            rules.errors.add(CommonErrorCode.OTHER_PLAN.at("/plan/code"));
        }
        rules.givenOnce("/clauses", file.clauses(), Clause::clause);
        var indicators = rules.givenOnce("/continued", file.continued(), Function.identity());
        indicators.addAll(rules.givenOnce("/indicators", file.indicators(), IndicatorRow::code));
        rules.givenOnce("/targets", file.targets(), TargetRow::code);
        var baselines = rules.givenOnce("/baselines", file.baselines(), BaselineRow::code);
        rules.givenOnce("/checks", file.checks(), PlanQualityRule::code);
        rules.givenOnce("/operators", file.operators(), Function.identity());
        file.operators().forEach(planFileRow -> rules.operator(planFileRow, "/operators", planFileRow.value()));
        file.indicators().forEach(rules::indicator);
        file.targets().forEach(planFileRow -> rules.target(planFileRow, indicators));
        file.baselines().forEach(planFileRow -> rules.baseline(planFileRow, indicators));
        file.checks().forEach(planFileRow -> rules.figures(planFileRow, baselines));
        return rules.errors.list();
    }

    /** Codes are unique among all plans: what another plan defines stays that plan's. */
    static List<FieldError> taken(PlanFile file, Plans.CodesOfOthers others) {
        var rules = new PlanFileRules();
        rules.free("/indicators/code", file.indicators(), IndicatorRow::code, others.indicators());
        rules.free("/targets/code", file.targets(), TargetRow::code, others.targets());
        rules.free("/baselines/code", file.baselines(), BaselineRow::code, others.baselines());
        return rules.errors.list();
    }

    /**
     * What a plan keeps with the one before it, and with those that name it as theirs. What its file leaves out stays, and with it
     * the plan before.
     *
     * @param before codes of the indicators of the plan before
     * @param stored indicators of the plan as it was loaded last
     */
    static List<FieldError> againstPlanBefore(
            PlanFile file, List<Plan> loaded, Set<String> before, List<Indicator> stored) {
        var rules = new PlanFileRules();
        var head = file.plan();
        var predecessor = loaded.stream()
                .filter(plan ->
                        plan.code().equals(head.predecessor()) && !plan.code().equals(head.code()))
                .findFirst();
        rules.errors.addIf(
                head.predecessor() != null && predecessor.isEmpty(), "/plan/predecessor", CommonErrorCode.UNKNOWN_CODE);
        predecessor.ifPresent(plan -> rules.fits(head, plan, plan.issuedYear() < head.issuedYear()));
        loaded.stream()
                .filter(plan -> head.code().equals(plan.predecessor()))
                .forEach(plan -> rules.fits(head, plan, head.issuedYear() < plan.issuedYear()));
        loaded.stream()
                .filter(plan -> plan.code().equals(head.code()) && plan.predecessor() != null)
                .filter(plan -> !plan.predecessor().equals(head.predecessor()))
                .forEach(
                        plan -> rules.errors.add("/plan/predecessor", CommonErrorCode.NOT_IN_LIST, plan.predecessor()));
        var defined = file.indicators().stream()
                .map(planFileRow -> planFileRow.value().code())
                .collect(Collectors.toSet());
        var leftOut = stored.stream()
                .filter(indicator -> !defined.contains(indicator.code()))
                .toList();
        var broken = leftOut.stream()
                .filter(indicator -> indicator.breakInSeries() != null)
                .map(indicator -> indicator.breakInSeries().predecessor())
                .collect(Collectors.toSet());
        var continued = Stream.concat(
                        file.continued().stream().map(PlanFileRow::value),
                        leftOut.stream().map(Indicator::code).filter(before::contains))
                .collect(Collectors.toSet());
        file.continued()
                .forEach(planFileRow ->
                        rules.ofPlanBefore(planFileRow, "/continued", planFileRow.value(), before, broken));
        file.indicators().stream()
                .filter(planFileRow -> planFileRow.value().breakInSeries() != null)
                .forEach(planFileRow -> rules.ofPlanBefore(
                        planFileRow,
                        "/indicators/breakInSeries/predecessor",
                        planFileRow.value().breakInSeries().predecessor(),
                        before,
                        continued));
        return rules.errors.list();
    }

    /** An indicator of the plan before goes on or is broken with, not both. */
    private void ofPlanBefore(
            PlanFileRow<?> planFileRow, String pointer, String code, Set<String> before, Set<String> otherwise) {
        known(planFileRow, pointer, Set.of(code), before);
        if (otherwise.contains(code)) {
            errors.add(planFileRow.error(pointer, CommonErrorCode.DUPLICATE));
        }
    }

    /** Both are of one province, and the later year names the earlier: so no plans form a circle. */
    private void fits(Head head, Plan other, boolean ascending) {
        errors.addIf(!head.province().equals(other.province()), "/plan/province", IndicatorErrorCode.OTHER_PROVINCE)
                .addIf(!ascending, "/plan/issuedYear", IndicatorErrorCode.NOT_AFTER_PREDECESSOR);
    }

    private <T> void free(String pointer, List<PlanFileRow<T>> rows, Function<T, String> code, Set<String> taken) {
        rows.stream()
                .filter(planFileRow -> taken.contains(code.apply(planFileRow.value())))
                .map(planFileRow ->
                        planFileRow.error(pointer, CommonErrorCode.OTHER_PLANS_CODE, code.apply(planFileRow.value())))
                .forEach(errors::add);
    }

    private <T> Set<String> givenOnce(String pointer, List<PlanFileRow<T>> rows, Function<T, String> code) {
        var seen = new HashSet<String>();
        rows.stream()
                .filter(planFileRow -> !seen.add(code.apply(planFileRow.value())))
                .map(planFileRow -> planFileRow.error(pointer, CommonErrorCode.DUPLICATE))
                .forEach(errors::add);
        return seen;
    }

    private void indicator(PlanFileRow<IndicatorRow> planFileRow) {
        var indicator = planFileRow.value();
        rule(planFileRow, "/indicators/acrossTerritories", indicator.acrossTerritories(), Dimension.TERRITORIES);
        rule(planFileRow, "/indicators/acrossOperators", indicator.acrossOperators(), Dimension.OPERATORS);
        rule(planFileRow, "/indicators/acrossTime", indicator.acrossTime(), Dimension.TIME);
    }

    private void rule(PlanFileRow<IndicatorRow> planFileRow, String pointer, Aggregation rule, Dimension dimension) {
        if (!rule.fits(dimension, planFileRow.value().measure())) {
            errors.add(planFileRow.error(pointer, IndicatorErrorCode.OTHER_KIND));
        }
    }

    private void target(PlanFileRow<TargetRow> planFileRow, Set<String> indicators) {
        known(planFileRow, "/targets/indicator", Set.of(planFileRow.value().indicator()), indicators);
        var judged = planFileRow.value().comparator() == Comparator.JUDGED;
        if (judged != (planFileRow.value().value() == null)
                || judged != (planFileRow.value().unit() == null)) {
            errors.add(planFileRow.error("/targets/value", CommonErrorCode.VALUE_AND_COMPARATOR));
        }
    }

    private void baseline(PlanFileRow<BaselineRow> planFileRow, Set<String> indicators) {
        var named = planFileRow.value().comparableTo().stream()
                .map(c -> c.indicator())
                .collect(Collectors.toSet());
        known(planFileRow, "/baselines/comparableTo", named, indicators);
        if (named.size() < planFileRow.value().comparableTo().size()) {
            errors.add(planFileRow.error("/baselines/comparableTo", CommonErrorCode.DUPLICATE));
        }
        if (planFileRow.value().asOf() != null
                && !Baseline.isDayOrYear(planFileRow.value().asOf())) {
            errors.add(planFileRow.error("/baselines/asOf", CommonErrorCode.WRONG_FORMAT, DAY_OR_YEAR));
        }
        if (planFileRow.value().operator() != null) {
            operator(planFileRow, "/baselines/operator", planFileRow.value().operator());
        }
    }

    private void operator(PlanFileRow<?> planFileRow, String pointer, String code) {
        if (!OPERATOR.matcher(code).matches()) {
            errors.add(planFileRow.error(pointer, CommonErrorCode.WRONG_FORMAT, OPERATOR_FORM));
        }
    }

    private void figures(PlanFileRow<PlanQualityRule> planFileRow, Set<String> baselines) {
        known(planFileRow, "/checks", planFileRow.value().figures(), baselines);
    }

    private void known(PlanFileRow<?> planFileRow, String pointer, Set<String> named, Set<String> known) {
        if (!known.containsAll(named)) {
            errors.add(planFileRow.error(pointer, CommonErrorCode.UNKNOWN_CODE));
        }
    }
}
