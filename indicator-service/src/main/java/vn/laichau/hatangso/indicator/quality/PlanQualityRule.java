package vn.laichau.hatangso.indicator.quality;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;
import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A relation that figures of the plan must keep among themselves. Figures are named by baseline code; which members a
 * check has depends on its kind.
 *
 * @param statement the relation in words
 * @param decimals to which a computed share is rounded before it is compared, as the plan rounds its own
 * @param named the things the plan names one by one
 */
public record PlanQualityRule(
        String code,
        Kind kind,
        List<String> clauses,
        Text statement,
        String total,
        List<String> parts,
        String result,
        String numerator,
        String denominator,
        Integer decimals,
        String uncovered,
        String wholeCount,
        String wholeShare,
        String smaller,
        String larger,
        List<String> named) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PlanQualityRule {
        member("code", code);
        member("kind", kind);
        member("clauses", clauses);
        text("statement", statement);
    }

    /** The relations that are known. */
    public enum Kind {
        SUM_OF_PARTS,
        QUOTIENT,
        COMPLEMENT,
        PARTS_OF_100,
        COUNT_OF_NAMED,
        AT_MOST,
        SAME_VALUE,
        UNION_BOUND
    }

    /** What the plan states against what its other figures give. */
    public record Contradiction(BigDecimal stated, BigDecimal computed) {}

    /** Codes of the figures it relates. */
    @JsonIgnore
    public Set<String> figures() {
        var single =
                Stream.of(total, result, numerator, denominator, uncovered, wholeCount, wholeShare, smaller, larger);
        var all = new HashSet<String>(parts == null ? List.of() : parts);
        single.filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    /** @return the contradiction, if the figures do not keep the relation */
    public Optional<Contradiction> against(Map<String, BigDecimal> figures) {
        return switch (kind) {
            case SUM_OF_PARTS -> unequal(figures.get(total), sum(figures));
            case QUOTIENT ->
                unequal(figures.get(result), rounded(share(figures.get(numerator), figures.get(denominator))));
            case COMPLEMENT, PARTS_OF_100 -> unequal(HUNDRED, sum(figures));
            case COUNT_OF_NAMED -> unequal(figures.get(result), BigDecimal.valueOf(named.size()));
            case AT_MOST ->
                figures.get(smaller).compareTo(figures.get(larger)) <= 0
                        ? Optional.empty()
                        : Optional.of(new Contradiction(figures.get(smaller), figures.get(larger)));
            case SAME_VALUE -> unequal(figures.get(parts.get(0)), figures.get(parts.get(1)));
            case UNION_BOUND -> unionBelowBest(figures);
        };
    }

    /** A union over operators cannot cover less than the best of them, within the rounding of the stated shares. */
    private Optional<Contradiction> unionBelowBest(Map<String, BigDecimal> figures) {
        var all = figures.get(wholeCount).multiply(HUNDRED).divide(figures.get(wholeShare), MathContext.DECIMAL64);
        var union = rounded(ONE.subtract(figures.get(uncovered).divide(all, MathContext.DECIMAL64))
                .multiply(HUNDRED));
        var best = parts.stream().map(figures::get).max(BigDecimal::compareTo).orElse(ZERO);
        return union.compareTo(best) >= 0 ? Optional.empty() : Optional.of(new Contradiction(best, union));
    }

    private BigDecimal sum(Map<String, BigDecimal> figures) {
        return parts.stream().map(figures::get).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Optional<Contradiction> unequal(BigDecimal stated, BigDecimal computed) {
        return stated.compareTo(computed) == 0 ? Optional.empty() : Optional.of(new Contradiction(stated, computed));
    }
}
