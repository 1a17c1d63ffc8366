package vn.laichau.hatangso.reporting.document.paper;

import java.util.List;

/**
 * A figure of the snapshot as a paragraph shows it.
 *
 * @param name placeholder in the paragraph's wording
 * @param shown in the language of the document
 * @param pointers where in the snapshot it comes from (RFC 6901); several for a sum
 */
public record Figure(String name, String shown, List<String> pointers) {

    public Figure {
        pointers = List.copyOf(pointers);
    }

    public static Figure of(String name, String shown, String... pointers) {
        return new Figure(name, shown, List.of(pointers));
    }
}
