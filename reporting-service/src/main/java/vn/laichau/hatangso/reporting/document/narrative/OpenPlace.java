package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

/**
 * Where somebody still has to look before a draft is handed on.
 *
 * @param fault whether it cannot be handed on like this; the others are told, and left to the officer
 * @param heading above it; absent where there is none
 * @param paragraph key of the paragraph; absent in what an office's outline holds besides paragraphs
 * @param text around it
 */
public record OpenPlace(Reason reason, boolean fault, String heading, String paragraph, String text) {

    /** Dots and lines that are filled in by hand, and a place without its figure; "v.v…" and "./." are none. */
    private static final Pattern BLANK =
            Pattern.compile("…[….]{2,}|…{2,}|(?<!v\\.v)\\.{4,}|_{3,}|\\{[a-zA-Z][a-zA-Z0-9]*}");

    private static final int AROUND = 80;

    /** What is open there. */
    @Schema(name = "OpenPlaceReason")
    public enum Reason {
        /** Dots to be filled in, or a placed figure that the snapshot does not have. */
        BLANK,
        /** A figure that was typed: no snapshot vouches for it. */
        TYPED_FIGURE,
        /** A service did not answer when the data were collected. */
        MISSING_PART,
        /** The plan is cited without number and date: an administrator has not entered them. */
        PLAN_WITHOUT_NUMBER,
        /** A qualitative target that nobody has judged. */
        NOT_JUDGED,
        /** The office words a sentence with a place that the suite's no longer has: the suite's wording stands there. */
        WORDING_UNFIT
    }

    /** An office's wording that does not fit; it stands nowhere. */
    static OpenPlace unfit(String wording) {
        return new OpenPlace(Reason.WORDING_UNFIT, false, null, null, excerpt(wording, 0, 2 * AROUND));
    }

    /** @param told of paragraphs, by their key */
    static List<OpenPlace> in(List<Block> blocks, Map<String, Reason> told) {
        var found = new ArrayList<OpenPlace>();
        String heading = null;
        for (var block : blocks) {
            if (block instanceof Block.Head head) {
                heading = head.text();
            } else if (block instanceof Block.Text text && text.key() != null) {
                var reason = text.typed() ? Reason.TYPED_FIGURE : told.get(text.key());
                add(found, reason, heading, text.key(), text.plain(), own(text));
            } else if (block instanceof Block.Grid grid && grid.office()) {
                var reason = grid.typed().isEmpty() ? null : Reason.TYPED_FIGURE;
                add(found, reason, heading, null, words(grid), words(grid));
            } else if (block instanceof Block.Photo photo) {
                add(
                        found,
                        null,
                        heading,
                        null,
                        photo.image().title(),
                        photo.image().title());
            }
        }
        return found;
    }

    private static String words(Block.Grid grid) {
        var table = grid.table();
        var cells = table.rows().stream().flatMap(List::stream).map(cell -> cell.text());
        var titles = table.columns().stream().map(Column::title);
        return String.join(
                " | ",
                Stream.of(Stream.of(table.caption()), titles, cells)
                        .flatMap(texts -> texts)
                        .toList());
    }

    /** The same length without what others said: dots in what is quoted are no blank. */
    private static String own(Block.Text text) {
        return text.spans().stream()
                .map(span -> span.name() == null || OfficeBlocks.isEmpty(text.key(), span)
                        ? span.shown()
                        : " ".repeat(span.shown().length()))
                .collect(joining());
    }

    /**
     * @param besides what else is open there; null for nothing
     * @param own of the words those that are ours
     */
    private static void add(
            List<OpenPlace> found, Reason besides, String heading, String paragraph, String words, String own) {
        var blank = BLANK.matcher(own);
        if (blank.find()) {
            var text = excerpt(words, blank.start() - AROUND, blank.end() + AROUND);
            found.add(new OpenPlace(Reason.BLANK, true, heading, paragraph, text));
        }
        if (besides != null) {
            found.add(new OpenPlace(besides, false, heading, paragraph, excerpt(words, 0, 2 * AROUND)));
        }
    }

    private static String excerpt(String words, int from, int to) {
        var start = Math.max(0, from);
        var end = Math.min(words.length(), to);
        return (start > 0 ? "…" : "") + words.substring(start, end) + (end < words.length() ? "…" : "");
    }
}
