package vn.laichau.hatangso.indicator.observation.recording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What became of the codes of a figure. */
public sealed interface CodeResolution {

    /** A figure whose codes are resolved; an empty operator speaks of all. */
    record ResolvedFigure(
            String item,
            int indicator,
            int territory,
            String period,
            LocalDate periodEnd,
            String operator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            boolean estimate)
            implements CodeResolution {

        /** What there can be one current figure of. */
        public List<Object> key() {
            return List.of(indicator, territory, period, operator);
        }
    }

    /** A figure that breaks rules. */
    record UnresolvedFigure(List<FieldError> faults) implements CodeResolution {}
}
