package vn.laichau.hatangso.reporting.document.model;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a paragraph: words, or a figure of the snapshot.
 *
 * @param name of the figure, its placeholder in the paragraph's wording; null for words
 * @param shown in the language of the document
 * @param pointers where in the snapshot the figure comes from (RFC 6901); several for a sum
 */
@Schema(name = "Figure")
public record Span(String name, String shown, List<String> pointers) {

    public Span {
        pointers = List.copyOf(pointers);
    }

    public static Span words(String text) {
        return new Span(null, text, List.of());
    }

    public static Span figure(String name, String shown, String... pointers) {
        return new Span(name, shown, List.of(pointers));
    }

    static String plain(List<Span> spans) {
        return spans.stream().map(Span::shown).collect(Collectors.joining());
    }
}
