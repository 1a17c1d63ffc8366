package vn.laichau.hatangso.reporting.document.paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.document.model.Span;

/** Puts the figures of the snapshot into the placeholders of a wording. */
public final class PlaceholderFiller {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private PlaceholderFiller() {}

    /** The names of the places a wording keeps, in their order. */
    public static List<String> places(String template) {
        return PLACE.matcher(template).results().map(place -> place.group(1)).toList();
    }

    /** The words between the places. */
    public static String wordsOf(String template) {
        return PLACE.matcher(template).replaceAll(" ");
    }

    /** The words with their figures. */
    public static String filled(String template, List<Span> figures) {
        return fill(template, figures).stream().map(Span::shown).collect(Collectors.joining());
    }

    static List<Span> fill(String template, List<Span> figures) {
        Map<String, Span> named =
                figures.stream().collect(Collectors.toMap(Span::name, Function.identity(), (first, second) -> first));
        var spans = new ArrayList<Span>();
        var place = PLACE.matcher(template);
        int end = 0;
        while (place.find()) {
            if (place.start() > end) {
                spans.add(Span.words(template.substring(end, place.start())));
            }
            spans.add(Optional.ofNullable(named.get(place.group(1))).orElseGet(() -> Span.words(place.group())));
            end = place.end();
        }
        if (end < template.length()) {
            spans.add(Span.words(template.substring(end)));
        }
        return spans;
    }
}
