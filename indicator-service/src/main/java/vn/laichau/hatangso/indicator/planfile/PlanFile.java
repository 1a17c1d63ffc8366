package vn.laichau.hatangso.indicator.planfile;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Baseline;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.BreakInSeries;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule;

/**
 * A plan file as it is written: the plan's head and its rows, each with the clause it comes from and the quoted sentence.
 *
 * @param continued codes of the indicators of the plan before that go on in this one; may be left out
 * @param operators codes of operators that figures may be of, besides those the baselines name; may be left out
 */
record PlanFile(
        Head plan,
        List<PlanFileRow<Clause>> clauses,
        List<PlanFileRow<String>> continued,
        List<PlanFileRow<IndicatorRow>> indicators,
        List<PlanFileRow<TargetRow>> targets,
        List<PlanFileRow<BaselineRow>> baselines,
        List<PlanFileRow<PlanQualityRule>> checks,
        List<PlanFileRow<String>> operators)
        implements PlanPart.Content {

    PlanFile {
        member("plan", plan);
        member("clauses", clauses);
        member("indicators", indicators);
        member("targets", targets);
        member("baselines", baselines);
        member("checks", checks);
        continued = continued == null ? List.of() : continued;
        operators = operators == null ? List.of() : operators;
    }

    @Override
    public String version() {
        return plan.version();
    }

    /**
     * Number and date of issue stay null where the text leaves them blank.
     *
     * @param predecessor code of the plan before, of which it says what becomes of each indicator; null for none
     */
    record Head(
            String code,
            String version,
            Text title,
            String number,
            String symbol,
            LocalDate issuedOn,
            Integer issuedYear,
            String issuer,
            String province,
            String predecessor,
            List<String> signedFor) {

        Head {
            member("code", code);
            member("version", version);
            text("title", title);
            member("symbol", symbol);
            member("issuedYear", issuedYear);
            member("issuer", issuer);
            member("province", province);
            member("signedFor", signedFor);
        }
    }

    record IndicatorRow(
            String code,
            Text name,
            Text definition,
            String theme,
            Measure measure,
            String unit,
            String better,
            Text numerator,
            Text denominator,
            Aggregation acrossTerritories,
            Aggregation acrossOperators,
            Aggregation acrossTime,
            List<String> clauses,
            BreakInSeries breakInSeries) {

        IndicatorRow {
            member("code", code);
            text("name", name);
            text("definition", definition);
            member("theme", theme);
            member("measure", measure);
            member("unit", unit);
            member("better", better);
            member("acrossTerritories", acrossTerritories);
            member("acrossOperators", acrossOperators);
            member("acrossTime", acrossTime);
            member("clauses", clauses);
        }
    }

    record TargetRow(
            String code,
            String clause,
            String quote,
            String corrected,
            String en,
            String indicator,
            Comparator comparator,
            BigDecimal value,
            String unit,
            LocalDate due) {

        TargetRow {
            member("code", code);
            member("clause", clause);
            member("quote", quote);
            member("en", en);
            member("indicator", indicator);
            member("comparator", comparator);
            member("due", due);
        }
    }

    record BaselineRow(
            String code,
            String clause,
            String quote,
            String corrected,
            String en,
            Text name,
            BigDecimal value,
            String unit,
            boolean approximate,
            String asOf,
            String operator,
            List<Baseline.Comparison> comparableTo) {

        BaselineRow {
            member("code", code);
            member("clause", clause);
            member("quote", quote);
            member("en", en);
            text("name", name);
            member("value", value);
            member("unit", unit);
            member("comparableTo", comparableTo);
        }
    }
}
