package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;

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
