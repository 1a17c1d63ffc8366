package vn.laichau.hatangso.reporting.document.provenance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Link;

/**
 * What a figure was made of. A value of the province may be made of thousands of things: no more of them are held than are shown.
 *
 * @param first as many as one figure shows
 * @param total how many there are
 * @param all address where all of them can be read; null for figures that are never made of so many
 */
record SourceLinks(List<Link> first, int total, String all) {

    private static final int MOST = 50;

    static final SourceLinks NONE = new SourceLinks(List.of(), 0, null);

    static SourceLinks of(Stream<Link> few) {
        return of(few, null);
    }

    static SourceLinks of(Stream<Link> links, String all) {
        var distinct = new LinkedHashSet<Link>();
        links.forEach(distinct::add);
        return new SourceLinks(distinct.stream().limit(MOST).toList(), distinct.size(), all);
    }

    /** The same after another thing, of a kind that is not among them. */
    SourceLinks after(Link other) {
        var both = Stream.concat(Stream.of(other), first.stream()).limit(MOST).toList();
        return new SourceLinks(both, total + 1, all);
    }

    boolean areAll() {
        return total <= first.size();
    }
}
