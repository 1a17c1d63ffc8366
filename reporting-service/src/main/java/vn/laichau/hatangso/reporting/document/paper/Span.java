package vn.laichau.hatangso.reporting.document.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a paragraph.
 *
 * @param figure its name where the piece is a figure of the snapshot; null for words
 * @param pointers where in the snapshot the figure comes from
 */
public record Span(String text, String figure, List<String> pointers) {

    public static Span words(String text) {
        return new Span(text, null, List.of());
    }

    static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
