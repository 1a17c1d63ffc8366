package vn.laichau.hatangso.indicator.definition;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;
import vn.laichau.hatangso.indicator.definition.Indicator.Measure;

/** Ratios of which tests care for nothing but how they are put together. */
public final class Ratios {

    private Ratios() {}

    /** Its code is how it is put together across operators. */
    public static Indicator of(int id, Aggregation acrossTerritories, Aggregation acrossOperators) {
        var text = Text.of("…", "…");
        return new Indicator(
                id,
                acrossOperators.name(),
                text,
                text,
                "T",
                Measure.RATIO,
                "PERCENT",
                "HIGHER",
                text,
                text,
                acrossTerritories,
                acrossOperators,
                Aggregation.LATEST,
                List.of(),
                null,
                1L);
    }
}
