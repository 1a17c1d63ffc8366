package vn.laichau.hatangso.reporting.document.model;

import java.util.List;
import java.util.Locale;

/**
 * A table that goes with a document, on pages of its own.
 *
 * @param name short, for the sheet of a workbook
 * @param belongsTo which document it goes with, in brackets under the title
 * @param leftOut how many rows its table has where that is too long to stand here; otherwise none
 */
public record Annex(String name, String title, String belongsTo, int leftOut, List<Block> blocks) {

    public Annex {
        blocks = List.copyOf(blocks);
    }

    /** The title as it stands over the annex, in capitals (Appendix I, III.1). */
    public String heading() {
        return title.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
