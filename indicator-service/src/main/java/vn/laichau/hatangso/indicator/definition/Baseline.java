package vn.laichau.hatangso.indicator.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A figure of the plan's own account of the present state (P1.I, P1.II.1).
 *
 * @param corrected the sentence without scanning errors, where it has some
 * @param approximate the plan says "khoảng"
 * @param asOf date or year the figure speaks of; null when the plan gives none
 * @param comparableTo the indicators it may be held against
 * @param version counts its changes; null in what was known before, which is not there to be changed
 */
public record Baseline(
        String code,
        String clause,
        String quote,
        String corrected,
        String en,
        @Json Text name,
        BigDecimal value,
        String unit,
        boolean approximate,
        String asOf,
        String operator,
        @Json List<Comparison> comparableTo,
        @JsonIgnore Long version)
        implements Versioned {

    private static final int YEAR_DIGITS = 4;

    /** Whether a text says when a figure is of: a day that there is, or a year. */
    public static boolean isDayOrYear(String text) {
        try {
            return text.length() == YEAR_DIGITS ? Year.parse(text) != null : LocalDate.parse(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    /** How well the figure serves as the start of an indicator, and why. */
    public record Comparison(
            @Required String indicator,
            @Required Comparability comparability,
            @Storable(20_000) Text reason) {}

    /** Whether a baseline measures what the indicator measures. */
    public enum Comparability {
        SAME,
        PROXY,
        NONE
    }
}
