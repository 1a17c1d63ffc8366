package vn.laichau.hatangso.reporting.document.paragraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Quantities;

/** A paragraph as it is generated: wording with placeholders, and what stands in them. */
public final class Sentence {

    private final String key;
    private final List<String> parts = new ArrayList<>();
    private final List<Function<LanguageFormat, Span>> figures = new ArrayList<>();
    private String words;
    private List<String> typed = List.of();

    private Sentence(String key) {
        this.key = key;
    }

    /**
     * Begins a paragraph.
     *
     * @param key of the paragraph in its document; also of its wording in the stock of phrases
     */
    public static Sentence of(String key) {
        return new Sentence(key).then(key);
    }

    /** Begins a paragraph that has no phrase of its own name. */
    public static Sentence titled(String key) {
        return new Sentence(key);
    }

    /**
     * A paragraph in an office's own words.
     *
     * @param figures that stand in its places
     * @param typed figures in it that were typed
     */
    public static Sentence written(String key, String words, List<Span> figures, List<String> typed) {
        var sentence = new Sentence(key);
        sentence.words = words;
        sentence.typed = typed.stream().filter(words::contains).toList();
        figures.forEach(figure -> sentence.figures.add(text -> figure));
        return sentence;
    }

    /** One of several paragraphs of the same wording, about different things. */
    public static Sentence about(String phrase, String subject) {
        return new Sentence(phrase + "." + subject).then(phrase);
    }

    /** Goes on with another phrase. */
    public Sentence then(String phrase) {
        parts.add(phrase);
        return this;
    }

    public Sentence with(String name, String shown, String... pointers) {
        return add(name, text -> shown, pointers);
    }

    /** How many. */
    public Sentence count(String name, int number, String... pointers) {
        return add(name, text -> text.count(number), pointers);
    }

    public Sentence date(String name, LocalDate day, String... pointers) {
        return add(name, text -> text.date(day), pointers);
    }

    /** A day by which something is due. */
    public Sentence due(String name, LocalDate day, String... pointers) {
        return add(name, text -> text.due(day), pointers);
    }

    /** A period of the API. */
    public Sentence period(String name, String period, String... pointers) {
        return add(name, text -> text.period(period), pointers);
    }

    private Sentence add(String name, Function<LanguageFormat, String> shown, String... pointers) {
        figures.add(text -> Span.figure(name, Quantities.bound(shown.apply(text)), pointers));
        return this;
    }

    /** Of the paragraph. */
    public String key() {
        return key;
    }

    /** With its places. */
    String template(PhraseBook phrases, List<Span> known) {
        return words == null ? phrases.template(parts, known) : words;
    }

    /** Figures that were typed, which no snapshot vouches for. */
    List<String> typed() {
        return typed;
    }

    /** What stands in the places, as a language writes it. */
    List<Span> figures(LanguageFormat text) {
        return figures.stream().map(figure -> figure.apply(text)).toList();
    }
}
