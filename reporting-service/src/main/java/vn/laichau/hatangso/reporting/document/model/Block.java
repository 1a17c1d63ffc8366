package vn.laichau.hatangso.reporting.document.model;

import java.util.List;

/** What a body consists of. */
public sealed interface Block {

    /**
     * A head, numbered by the decree: I. CAPITALS, 1. bold, a) in the Vietnamese alphabet.
     *
     * @param level 1 to 3; 0 for one without a number, before the sections
     */
    record Head(int level, String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param key by which its wording is edited; null for quotations
     * @param typed it holds figures that a person typed, which no snapshot vouches for
     */
    record Text(String key, List<Span> spans, boolean typed) implements Block {

        public Text {
            spans = List.copyOf(spans);
        }

        /** Words that nobody edits. */
        public static Text words(String words) {
            return new Text(null, List.of(Span.words(words)), false);
        }

        /** The words without the bonds of their figures. */
        public String plain() {
            return Span.plain(spans);
        }
    }

    /** Whether the block at a place is a paragraph that leads to the next one: a table, or what its colon announces. */
    static boolean introduces(List<Block> blocks, int place) {
        return blocks.get(place) instanceof Text text
                && place + 1 < blocks.size()
                && (blocks.get(place + 1) instanceof Grid || text.plain().endsWith(":"));
    }

    static List<Grid> grids(List<Block> blocks) {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    /**
     * A table over the whole width.
     *
     * @param office whether an office put it there
     * @param typed figures in it that a person typed, which no snapshot vouches for
     */
    record Grid(Table table, boolean office, List<String> typed) implements Block {

        /** One of the system. */
        public Grid(Table table) {
            this(table, false, List.of());
        }
    }

    /** A chart with its description for who cannot see it. */
    record Picture(Chart chart) implements Block {}

    /** A picture of the office. */
    record Photo(Image image) implements Block {}
}
