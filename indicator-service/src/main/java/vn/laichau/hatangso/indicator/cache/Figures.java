package vn.laichau.hatangso.indicator.cache;

import java.util.Collection;
import java.util.List;

/**
 * The figures that an answer is made of.
 *
 * @param every those of every indicator
 * @param indicators codes of those whose figures alone it is made of
 */
public record Figures(boolean every, List<String> indicators) {

    /** Of what is defined, and of no figure. */
    public static final Figures NONE = new Figures(false, List.of());

    public static final Figures ALL = new Figures(true, List.of());

    /** @param indicators codes; none stands for all, as readers ask */
    public static Figures of(Collection<String> indicators) {
        return indicators.isEmpty() ? ALL : new Figures(false, List.copyOf(indicators));
    }
}
