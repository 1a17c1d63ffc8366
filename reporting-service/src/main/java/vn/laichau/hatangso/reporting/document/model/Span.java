package vn.laichau.hatangso.reporting.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final Pattern MARKS_BEFORE = Pattern.compile("\\p{Punct}+$");
    private static final Pattern MARKS_AFTER = Pattern.compile("^\\p{Punct}+");

    public Span {
        pointers = List.copyOf(pointers);
    }

    public static Span words(String text) {
        return new Span(null, text, List.of());
    }

    public static Span figure(String name, String shown, String... pointers) {
        return new Span(name, shown, List.of(pointers));
    }

    /** The same text, in which marks that stand at a figure without a space are part of it. */
    public static List<Span> withMarks(List<Span> spans) {
        var shown = new ArrayList<>(spans.stream().map(Span::shown).toList());
        for (int i = 0; i < shown.size(); i++) {
            if (!spans.get(i).pointers().isEmpty()) {
                if (i > 0 && spans.get(i - 1).pointers().isEmpty()) {
                    move(shown, i - 1, i, MARKS_BEFORE);
                }
                if (i + 1 < shown.size() && spans.get(i + 1).pointers().isEmpty()) {
                    move(shown, i + 1, i, MARKS_AFTER);
                }
            }
        }
        return IntStream.range(0, shown.size())
                .mapToObj(i ->
                        new Span(spans.get(i).name(), shown.get(i), spans.get(i).pointers()))
                .toList();
    }

    private static void move(List<String> shown, int words, int figure, Pattern marks) {
        var found = marks.matcher(shown.get(words));
        if (found.find()) {
            shown.set(figure, words < figure ? found.group() + shown.get(figure) : shown.get(figure) + found.group());
            shown.set(words, found.replaceFirst(""));
        }
    }

    static String plain(List<Span> spans) {
        return spans.stream().map(Span::shown).collect(Collectors.joining());
    }
}
