package vn.laichau.hatangso.indicator.planfile;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Baseline;
import vn.laichau.hatangso.indicator.definition.Baseline.Comparison;
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

    private PlanFileRules() {}

    static List<FieldError> faultsOf(PlanFile file, String plan) {
        var errors = new PlanFileErrors();
        if (!file.plan().code().equals(plan)) {
            errors.add("/plan/code", CommonErrorCode.OTHER_PLAN);
        }
        errors.givenOnce("clauses", "/clause", file.clauses(), Clause::clause);
        var indicators = errors.givenOnce("continued", "", file.continued(), Function.identity());
        indicators.addAll(errors.givenOnce("indicators", "/code", file.indicators(), IndicatorRow::code));
        errors.givenOnce("targets", "/code", file.targets(), TargetRow::code);
        var baselines = errors.givenOnce("baselines", "/code", file.baselines(), BaselineRow::code);
        errors.givenOnce("checks", "/code", file.checks(), PlanQualityRule::code);
        errors.known("checks", "", file.checks(), PlanQualityRule::figures, baselines);
        errors.givenOnce("operators", "", file.operators(), Function.identity());
        errors.each(
                "operators",
                "",
                file.operators(),
                code -> !isOperator(code),
                CommonErrorCode.WRONG_FORMAT,
                OPERATOR_FORM);
        indicators(errors, file.indicators());
        targets(errors, file.targets(), indicators);
        baselines(errors, file.baselines(), indicators);
        return errors.list();
    }

    private static void indicators(PlanFileErrors errors, List<PlanFileRow<IndicatorRow>> rows) {
        rule(errors, rows, "/acrossTerritories", IndicatorRow::acrossTerritories, Dimension.TERRITORIES);
        rule(errors, rows, "/acrossOperators", IndicatorRow::acrossOperators, Dimension.OPERATORS);
        rule(errors, rows, "/acrossTime", IndicatorRow::acrossTime, Dimension.TIME);
    }

    private static void rule(
            PlanFileErrors errors,
            List<PlanFileRow<IndicatorRow>> rows,
            String member,
            Function<IndicatorRow, Aggregation> rule,
            Dimension dimension) {
        errors.each(
                "indicators",
                member,
                rows,
                row -> !rule.apply(row).fits(dimension, row.measure()),
                IndicatorErrorCode.OTHER_KIND);
    }

    private static void targets(PlanFileErrors errors, List<PlanFileRow<TargetRow>> rows, Set<String> indicators) {
        errors.known("targets", "/indicator", rows, row -> Set.of(row.indicator()), indicators);
        errors.each("targets", "/value", rows, row -> !isWhole(row), CommonErrorCode.VALUE_AND_COMPARATOR);
    }

    private static boolean isWhole(TargetRow target) {
        var judged = target.comparator() == Comparator.JUDGED;
        return judged == (target.value() == null) && judged == (target.unit() == null);
    }

    private static void baselines(PlanFileErrors errors, List<PlanFileRow<BaselineRow>> rows, Set<String> indicators) {
        errors.known("baselines", "/comparableTo", rows, PlanFileRules::compared, indicators);
        errors.each(
                "baselines",
                "/comparableTo",
                rows,
                row -> compared(row).size() < row.comparableTo().size(),
                CommonErrorCode.DUPLICATE);
        errors.each(
                "baselines",
                "/asOf",
                rows,
                row -> row.asOf() != null && !Baseline.isDayOrYear(row.asOf()),
                CommonErrorCode.WRONG_FORMAT,
                DAY_OR_YEAR);
        errors.each(
                "baselines",
                "/operator",
                rows,
                row -> row.operator() != null && !isOperator(row.operator()),
                CommonErrorCode.WRONG_FORMAT,
                OPERATOR_FORM);
    }

    private static Set<String> compared(BaselineRow baseline) {
        return baseline.comparableTo().stream().map(Comparison::indicator).collect(Collectors.toSet());
    }

    private static boolean isOperator(String code) {
        return OPERATOR.matcher(code).matches();
    }

    /** Codes are unique among all plans: what another plan defines stays that plan's. */
    static List<FieldError> taken(PlanFile file, Plans.CodesOfOthers others) {
        var errors = new PlanFileErrors();
        errors.free("indicators", file.indicators(), IndicatorRow::code, others.indicators());
        errors.free("targets", file.targets(), TargetRow::code, others.targets());
        errors.free("baselines", file.baselines(), BaselineRow::code, others.baselines());
        return errors.list();
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
        var errors = new PlanFileErrors();
        var head = file.plan();
        var predecessor = loaded.stream()
                .filter(plan ->
                        plan.code().equals(head.predecessor()) && !plan.code().equals(head.code()))
                .findFirst();
        if (head.predecessor() != null && predecessor.isEmpty()) {
            errors.add("/plan/predecessor", CommonErrorCode.UNKNOWN_CODE);
        }
        predecessor.ifPresent(plan -> fits(errors, head, plan, plan.issuedYear() < head.issuedYear()));
        loaded.stream()
                .filter(plan -> head.code().equals(plan.predecessor()))
                .forEach(plan -> fits(errors, head, plan, head.issuedYear() < plan.issuedYear()));
        loaded.stream()
                .filter(plan -> plan.code().equals(head.code()) && plan.predecessor() != null)
                .filter(plan -> !plan.predecessor().equals(head.predecessor()))
                .forEach(plan -> errors.add("/plan/predecessor", CommonErrorCode.NOT_IN_LIST, plan.predecessor()));
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
        // An indicator of the plan before goes on or is broken with, not both.
        errors.known("continued", "", file.continued(), code -> Set.of(code), before);
        errors.each("continued", "", file.continued(), broken::contains, CommonErrorCode.DUPLICATE);
        var predecessors = "/breakInSeries/predecessor";
        errors.known("indicators", predecessors, file.indicators(), PlanFileRules::brokenWith, before);
        errors.each(
                "indicators",
                predecessors,
                file.indicators(),
                row -> !Collections.disjoint(brokenWith(row), continued),
                CommonErrorCode.DUPLICATE);
        return errors.list();
    }

    private static Set<String> brokenWith(IndicatorRow row) {
        return row.breakInSeries() == null
                ? Set.of()
                : Set.of(row.breakInSeries().predecessor());
    }

    /** Both are of one province, and the later year names the earlier: so no plans form a circle. */
    private static void fits(PlanFileErrors errors, Head head, Plan other, boolean ascending) {
        if (!head.province().equals(other.province())) {
            errors.add("/plan/province", IndicatorErrorCode.OTHER_PROVINCE);
        }
        if (!ascending) {
            errors.add("/plan/issuedYear", IndicatorErrorCode.NOT_AFTER_PREDECESSOR);
        }
    }
}
