package vn.laichau.hatangso.indicator.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.planfile.Row;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.definition.Baseline;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Dimension;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.plan.PlanFile.BaselineRow;
import vn.laichau.hatangso.indicator.plan.PlanFile.IndicatorRow;
import vn.laichau.hatangso.indicator.plan.PlanFile.TargetRow;
import vn.laichau.hatangso.indicator.quality.PlanCheck;

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
        rules.givenOnce("/requirements", file.requirements(), Requirement::clause);
        var indicators = rules.givenOnce("/indicators", file.indicators(), IndicatorRow::code);
        rules.givenOnce("/targets", file.targets(), TargetRow::code);
        var baselines = rules.givenOnce("/baselines", file.baselines(), BaselineRow::code);
        rules.givenOnce("/checks", file.checks(), PlanCheck::code);
        rules.givenOnce("/operators", file.operators(), Function.identity());
        file.operators().forEach(row -> rules.operator(row, "/operators", row.value()));
        file.indicators().forEach(rules::indicator);
        file.targets().forEach(row -> rules.target(row, indicators));
        file.baselines().forEach(row -> rules.baseline(row, indicators));
        file.checks().forEach(row -> rules.figures(row, baselines));
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

    private <T> void free(String pointer, List<Row<T>> rows, Function<T, String> code, Set<String> taken) {
        rows.stream()
                .filter(row -> taken.contains(code.apply(row.value())))
                .map(row -> row.error(pointer, CommonErrorCode.OTHER_PLANS_CODE, code.apply(row.value())))
                .forEach(errors::add);
    }

    private <T> Set<String> givenOnce(String pointer, List<Row<T>> rows, Function<T, String> code) {
        var seen = new HashSet<String>();
        rows.stream()
                .filter(row -> !seen.add(code.apply(row.value())))
                .map(row -> row.error(pointer, CommonErrorCode.DUPLICATE))
                .forEach(errors::add);
        return seen;
    }

    private void indicator(Row<IndicatorRow> row) {
        var indicator = row.value();
        rule(row, "/indicators/acrossTerritories", indicator.acrossTerritories(), Dimension.TERRITORIES);
        rule(row, "/indicators/acrossOperators", indicator.acrossOperators(), Dimension.OPERATORS);
        rule(row, "/indicators/acrossTime", indicator.acrossTime(), Dimension.TIME);
    }

    private void rule(Row<IndicatorRow> row, String pointer, Aggregation rule, Dimension dimension) {
        if (!rule.fits(dimension, row.value().measure())) {
            errors.add(row.error(pointer, IndicatorErrorCode.OTHER_KIND));
        }
    }

    private void target(Row<TargetRow> row, Set<String> indicators) {
        known(row, "/targets/indicator", Set.of(row.value().indicator()), indicators);
        var judged = row.value().comparator() == Comparator.JUDGED;
        if (judged != (row.value().value() == null) || judged != (row.value().unit() == null)) {
            errors.add(row.error("/targets/value", CommonErrorCode.VALUE_AND_COMPARATOR));
        }
    }

    private void baseline(Row<BaselineRow> row, Set<String> indicators) {
        var named = row.value().comparableTo().stream().map(c -> c.indicator()).collect(Collectors.toSet());
        known(row, "/baselines/comparableTo", named, indicators);
        if (named.size() < row.value().comparableTo().size()) {
            errors.add(row.error("/baselines/comparableTo", CommonErrorCode.DUPLICATE));
        }
        if (row.value().asOf() != null && !Baseline.isDayOrYear(row.value().asOf())) {
            errors.add(row.error("/baselines/asOf", CommonErrorCode.WRONG_FORMAT, DAY_OR_YEAR));
        }
        if (row.value().operator() != null) {
            operator(row, "/baselines/operator", row.value().operator());
        }
    }

    private void operator(Row<?> row, String pointer, String code) {
        if (!OPERATOR.matcher(code).matches()) {
            errors.add(row.error(pointer, CommonErrorCode.WRONG_FORMAT, OPERATOR_FORM));
        }
    }

    private void figures(Row<PlanCheck> row, Set<String> baselines) {
        known(row, "/checks", row.value().figures(), baselines);
    }

    private void known(Row<?> row, String pointer, Set<String> named, Set<String> known) {
        if (!known.containsAll(named)) {
            errors.add(row.error(pointer, CommonErrorCode.UNKNOWN_CODE));
        }
    }
}
