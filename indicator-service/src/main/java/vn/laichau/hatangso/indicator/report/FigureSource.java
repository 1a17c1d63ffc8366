package vn.laichau.hatangso.indicator.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What brought figures that a value is made of.
 *
 * @param kind SUBMISSION, IMPORT, ENTRY or DEMONSTRATION
 * @param ref which one
 * @param item of it, where it brought one figure alone; otherwise null
 * @param figures how many it brought
 */
public record FigureSource(String kind, String ref, String item, int figures) {

    /** Each of them once, in the order of kind and reference. */
    public static List<FigureSource> together(Stream<FigureSource> some) {
        var each = new TreeMap<String, FigureSource>();
        some.forEach(source -> each.merge(source.kind + " " + source.ref, source, FigureSource::and));
        return List.copyOf(each.values());
    }

    private FigureSource and(FigureSource other) {
        return new FigureSource(kind, ref, null, figures + other.figures);
    }
}
