package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.laichau.hatangso.reporting.format.SignatureLines;

/**
 * A paragraph as a reader of the page sees it.
 *
 * @param place where it stands, for people
 * @param runs how each of its written runs looks
 * @param alignment left, center, right or both
 * @param firstLine indent of its first line in millimetres
 * @param gap to the paragraphs beside it in points
 * @param spacing of lines: 1 is single
 * @param rule length in twentieths of a point of the line drawn above it; negative for none
 * @param drawn length of the line that was drawn into it; zero for none
 * @param room how wide the text is where it stands, in twentieths of a point; zero where that is not known
 * @param cell which cell of which row of which table; null outside tables
 */
record ParsedParagraph(
        String place,
        String text,
        List<TextStyle> runs,
        String alignment,
        double firstLine,
        double gap,
        double spacing,
        int rule,
        int drawn,
        int room,
        Cell cell) {

    private static final int LONGEST_QUOTED = 80;
    private static final int MOST_LOOKS = 3;

    private static final Map<String, String> ALIGNMENTS =
            Map.of("left", "canh trái", "center", "canh giữa", "right", "canh phải", "both", "canh đều");

    /** Counted from zero. */
    record Cell(int table, int row, int column) {}

    boolean isWritten() {
        return !text.isBlank();
    }

    boolean isAll(Predicate<TextStyle> rule) {
        return runs.stream().allMatch(rule);
    }

    boolean isBold() {
        return isAll(TextStyle::bold);
    }

    Found found() {
        return new Found(place, quoted() + (runs.isEmpty() ? "" : " – " + look()));
    }

    private String quoted() {
        return text.isEmpty()
                ? ""
                : "“" + (text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "…" : text) + "”";
    }

    /** Each way in which its letters look, once; and where its lines stand. */
    private String look() {
        var letters = runs.stream()
                .map(TextStyle::described)
                .distinct()
                .limit(MOST_LOOKS)
                .toList();
        return String.join("; ", letters) + ", " + ALIGNMENTS.getOrDefault(alignment, alignment);
    }

    static Predicate<ParsedParagraph> all(Predicate<TextStyle> rule) {
        return paragraph -> paragraph.isAll(rule);
    }

    /** In points. */
    static Predicate<ParsedParagraph> sized(double least, double most) {
        return all(run -> run.points() >= least && run.points() <= most);
    }

    boolean isCentred() {
        return alignment.equals("center");
    }

    boolean isInCapitals() {
        return SignatureLines.isInCapitals(text);
    }

    boolean isIn(int table) {
        return cell != null && cell.table() == table;
    }

    /** How letters look, after all styles have had their say. */
    record TextStyle(String font, double points, boolean bold, boolean italic, String colour, boolean hidden) {

        private String described() {
            var size = points == Math.rint(points)
                    ? Integer.toString((int) points)
                    : Double.toString(points).replace('.', ',');
            return font + " " + size + (bold ? ", đậm" : "") + (italic ? ", nghiêng" : "") + (hidden ? ", ẩn" : "");
        }
    }
}
