package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;

/**
 * A person's wording of a paragraph.
 *
 * @param wording with the places of its figures
 * @param typed figures in it that were typed and are no places
 */
public record ParagraphEdit(String wording, List<String> typed) {

    public ParagraphEdit {
        typed = List.copyOf(typed);
    }
}
