package vn.laichau.hatangso.reporting.document.telling;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.reporting.document.paper.Span;
import vn.laichau.hatangso.reporting.format.Quantities;

/** A paragraph as it is generated: wording with placeholders, and what stands in their places. */
final class Sentence {

    private final String key;
    private final List<String> parts = new ArrayList<>();
    private final List<Span> figures = new ArrayList<>();

    private Sentence(String key) {
        this.key = key;
    }

    /**
     * Begins a paragraph.
     *
     * @param key of the paragraph in its document; also of its wording in the stock of phrases
     */
    static Sentence of(String key) {
        return new Sentence(key).then(key);
    }

    /** Begins a paragraph that has no phrase of its own name. */
    static Sentence titled(String key) {
        return new Sentence(key);
    }

    /** One of several paragraphs of the same wording, about different things. */
    static Sentence about(String phrase, String subject) {
        return new Sentence(phrase + "." + subject).then(phrase);
    }

    /** Goes on with another phrase. */
    Sentence then(String phrase) {
        parts.add(phrase);
        return this;
    }

    Sentence with(String name, String shown, String... pointers) {
        figures.add(Span.figure(name, Quantities.bound(shown), pointers));
        return this;
    }

    /** Whether a figure is written so. */
    boolean shows(String name, String written) {
        return figures.stream()
                .anyMatch(figure -> figure.name().equals(name) && figure.shown().equals(written));
    }

    String key() {
        return key;
    }

    List<String> phrases() {
        return parts;
    }

    List<Span> figures() {
        return figures;
    }
}
