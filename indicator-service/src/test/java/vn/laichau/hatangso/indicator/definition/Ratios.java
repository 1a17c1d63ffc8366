package vn.laichau.hatangso.indicator.definition;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.BreakInSeries;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

/** Ratios of which tests care for nothing but their code, or how they are put together. */
public final class Ratios {

    private static final Text TEXT = Text.of("…", "…");

    private Ratios() {}

    /** @param predecessor the indicator that it breaks with; null for none */
    public static Indicator of(String code, String predecessor) {
        return of(
                1,
                code,
                Aggregation.RATIO,
                Aggregation.RATIO,
                predecessor == null ? null : new BreakInSeries(predecessor, TEXT));
    }

    /** Its code is how it is put together across operators. */
    public static Indicator of(int id, Aggregation acrossTerritories, Aggregation acrossOperators) {
        return of(id, acrossOperators.name(), acrossTerritories, acrossOperators, null);
    }

    private static Indicator of(
            int id,
            String code,
            Aggregation acrossTerritories,
            Aggregation acrossOperators,
            BreakInSeries breakInSeries) {
        return new Indicator(
                id,
                code,
                TEXT,
                TEXT,
                "T",
                Measure.RATIO,
                "PERCENT",
                "HIGHER",
                TEXT,
                TEXT,
                acrossTerritories,
                acrossOperators,
                Aggregation.LATEST,
                List.of(),
                breakInSeries,
                1L);
    }
}
