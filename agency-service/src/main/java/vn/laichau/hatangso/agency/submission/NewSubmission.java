package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an organisation sends.
 *
 * @param obligation code of the duty it fulfils
 * @param year the year that the duty is for
 * @param narrative answers in words, up to 20,000 characters
 * @param figures up to 10,000
 */
public record NewSubmission(String obligation, Integer year, String narrative, List<NewFigure> figures) {

    public NewSubmission {
        narrative = narrative == null ? "" : narrative;
        figures = figures == null ? List.of() : figures;
    }

    @JsonIgnore
    List<Figure> figures(String organisation) {
        return figures.stream().map(figure -> figure.of(organisation)).toList();
    }

    /**
     * One figure: numerator and denominator of a ratio, or a value.
     *
     * @param indicator code
     * @param territory code
     * @param period {@code 2026}, {@code 2026-Q1} or {@code 2026-03}
     */
    public record NewFigure(
            String indicator,
            String territory,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value) {

        Figure of(String organisation) {
            return new Figure(organisation, indicator, territory, period, numerator, denominator, value);
        }
    }
}
