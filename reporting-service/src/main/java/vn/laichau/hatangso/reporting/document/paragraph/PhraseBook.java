package vn.laichau.hatangso.reporting.document.paragraph;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.json.ExactJson;

/**
 * The phrases that sentences and headings are made of, in one language.
 *
 * @param own an office's wording of some of them, by name
 */
public record PhraseBook(Language language, JsonNode words, Map<String, String> own) {

    private static final Pattern ARGUMENT = Pattern.compile("%(\\d)\\$s");

    /** "{count?task|tasks}": the first where the figure is one, else the second. */
    private static final Pattern CHOICE = Pattern.compile("\\{([a-zA-Z]+)\\?([^|{}]*)\\|([^|{}]*)}");

    /** "{all}", "{count?task|tasks}" and "%1$s". */
    private static final Pattern PLACE =
            Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?:\\?[^|{}]*\\|[^|{}]*)?}|%\\d\\$s");

    private static final Map<Language, PhraseBook> ALL = new EnumMap<>(Map.of(
            Language.VI, read(Language.VI),
            Language.EN, read(Language.EN)));

    public static PhraseBook in(Language language) {
        return ALL.get(language);
    }

    private static PhraseBook read(Language language) {
        var words = ExactJson.resource("/phrases/" + language.tag() + ".json");
        return new PhraseBook(language, words.orElseThrow(), Map.of());
    }

    /** The same where an office words some of them otherwise; what does not fit stays as the suite words it. */
    public PhraseBook with(Map<String, String> own) {
        var fitting = new TreeMap<>(own);
        fitting.entrySet().removeIf(each -> !fits(each.getKey(), each.getValue()));
        return fitting.isEmpty() ? this : new PhraseBook(language, words, fitting);
    }

    /** Whether the suite has the phrase, with every place of a wording: an upgrade may have taken one away. */
    public boolean fits(String name, String wording) {
        return words.has(name) && places(words.get(name).asText()).containsAll(places(wording));
    }

    /** The places of a phrase, each once; of "{count?task|tasks}" that of its figure. */
    public static Set<String> places(String phrase) {
        return PLACE.matcher(phrase)
                .results()
                .map(found -> found.group(1) == null ? found.group() : "{" + found.group(1) + "}")
                .collect(toSet());
    }

    /** The words between the places. */
    public static String wordsOf(String phrase) {
        return PLACE.matcher(phrase).replaceAll("");
    }

    String get(String name) {
        if (own.containsKey(name)) {
            return own.get(name);
        }
        var found = words.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no phrase " + name + " in " + language);
        }
        return found.asText();
    }

    public String get(String name, Object... arguments) {
        return ARGUMENT.matcher(get(name))
                .replaceAll(
                        place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1)) - 1].toString()));
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
                .replaceAll(choice ->
                        Matcher.quoteReplacement(isOne(choice.group(1), figures) ? choice.group(2) : choice.group(3)));
    }

    private static boolean isOne(String name, List<Span> figures) {
        return figures.stream()
                .anyMatch(figure -> figure.name().equals(name) && figure.shown().equals("1"));
    }
}
