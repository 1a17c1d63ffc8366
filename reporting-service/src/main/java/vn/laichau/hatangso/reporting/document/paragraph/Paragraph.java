package vn.laichau.hatangso.reporting.document.paragraph;

import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.document.model.Span;

/**
 * A paragraph whose wording can be changed.
 *
 * @param generated wording with placeholders, as the system makes it
 * @param wording as it is now: the generated one or a person's
 * @param figures what may stand in the places
 * @param typed figures that a person typed, which no snapshot vouches for
 */
public record Paragraph(String key, String generated, String wording, List<Span> figures, List<String> typed) {

    /** The wording with its figures. */
    public String text() {
        return spans().stream().map(Span::shown).collect(Collectors.joining());
    }

    /** Its pieces: words, and the figures that stand in it. */
    public List<Span> spans() {
        return PlaceholderFiller.fill(wording, figures);
    }

    /** Figures of the generated wording that the present one leaves out. */
    public List<String> dropped() {
        var kept = PlaceholderFiller.places(wording);
        return PlaceholderFiller.places(generated).stream()
                .filter(name -> !kept.contains(name))
                .distinct()
                .toList();
    }

    /**
     * A person's wording of a paragraph.
     *
     * @param wording with the places of its figures
     * @param typed figures in it that were typed and are no places
     */
    public record Edit(String wording, List<String> typed) {

        public Edit {
            typed = List.copyOf(typed);
        }
    }
}
