package vn.laichau.hatangso.reporting.document.paragraph;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** The phrases that sentences and headings are made of, in one language. */
public record PhraseBook(Language language, JsonNode words) {

    /** "{count?task|tasks}": the first where the figure is one, else the second. */
    private static final Pattern CHOICE = Pattern.compile("\\{([a-zA-Z]+)\\?([^|{}]*)\\|([^|{}]*)}");

    private static final Map<Language, PhraseBook> ALL = new EnumMap<>(Map.of(
            Language.VI, read(Language.VI),
            Language.EN, read(Language.EN)));

    public static PhraseBook in(Language language) {
        return ALL.get(language);
    }

    private static PhraseBook read(Language language) {
        var words = ExactJson.resource("/phrases/" + language.tag() + ".json");
        return new PhraseBook(language, words.orElseThrow());
    }

    String get(String name) {
        var found = words.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no phrase " + name + " in " + language);
        }
        return found.asText();
    }

    public String get(String name, Object... arguments) {
        return get(name).formatted(arguments);
    }

    /** The word for a code of another service; a code without one stands as it is. */
    public String word(String kind, String code) {
        var found = words.get(kind + "." + code);
        return found == null ? code : found.asText();
    }

    /**
     * The wording of a generated paragraph, with its placeholders.
     *
     * @param figures that stand in it
     */
    String template(List<String> phrases, List<Span> figures) {
        var template = phrases.stream().map(this::get).collect(joining());
        return CHOICE.matcher(template)
                .replaceAll(choice -> isOne(choice.group(1), figures) ? choice.group(2) : choice.group(3));
    }

    private static boolean isOne(String name, List<Span> figures) {
        return figures.stream()
                .anyMatch(figure -> figure.name().equals(name) && figure.shown().equals("1"));
    }
}
