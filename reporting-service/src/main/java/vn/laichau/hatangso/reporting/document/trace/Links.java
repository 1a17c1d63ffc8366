package vn.laichau.hatangso.reporting.document.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.trace.Origins.Link;

/**
 * What a figure was made of. A value of the province may be made of thousands of things: no more of them are held than are shown.
 *
 * @param first as many as one figure shows
 * @param total how many there are
 * @param all address where all of them can be read; null for figures that are never made of so many
 */
record Links(List<Link> first, int total, String all) {

    private static final int MOST = 50;

    static final Links NONE = new Links(List.of(), 0, null);

    static Links of(Stream<Link> few) {
        return of(few, null);
    }

    static Links of(Stream<Link> links, String all) {
        var distinct = new LinkedHashSet<Link>();
        links.forEach(distinct::add);
        return new Links(distinct.stream().limit(MOST).toList(), distinct.size(), all);
    }

    /** The same after another thing, of a kind that is not among them. */
    Links after(Link other) {
        var both = Stream.concat(Stream.of(other), first.stream()).limit(MOST).toList();
        return new Links(both, total + 1, all);
    }

    boolean areAll() {
        return total <= first.size();
    }
}
