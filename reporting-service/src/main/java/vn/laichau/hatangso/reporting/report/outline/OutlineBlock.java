package vn.laichau.hatangso.reporting.report.outline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;

/**
 * What stands in a section.
 *
 * @param name of a block that the system generates
 * @param text of a paragraph, whose lines are paragraphs each; what a table or a picture shows
 * @param items of a list
 * @param columns titles of a table's columns
 * @param rows of a table, each with a cell for each column
 * @param picture PNG or JPEG in base64; kept as a PNG that is drawn anew
 * @param description of a picture, for who cannot see it
 */
public record OutlineBlock(
        @Required Type type,
        @Schema(examples = "RESULTS_EACH") String name,
        OutlineText text,
        @Items(most = 100) List<OutlineText> items,
        @Items(most = 12) List<OutlineText> columns,
        @Items(most = 200) List<Row> rows,

        @Storable(OutlineBlock.LONGEST_PICTURES) @Schema(examples = "iVBORw0KGgo=")
        String picture,

        OutlineText description) {

    /** Of all in one outline, in characters of base64: what is stored can be sent again. */
    public static final int LONGEST_PICTURES = 15_000_000;

    /** Who says it. */
    @Schema(name = "OutlineBlockType")
    public enum Type {
        GENERATED,
        PARAGRAPH,
        LIST,
        TABLE,
        PICTURE
    }

    /** Of a table. */
    @Schema(name = "OutlineRow")
    public record Row(@Required @Items(most = 12) List<OutlineText> cells) {

        public Row {
            cells = cells == null ? List.of() : cells;
        }
    }

    public OutlineBlock {
        items = items == null ? List.of() : items;
        columns = columns == null ? List.of() : columns;
        rows = rows == null ? List.of() : rows;
    }

    public boolean generates(String block) {
        return type == Type.GENERATED && block.equals(name);
    }

    public OutlineBlock withPicture(String other) {
        return new OutlineBlock(type, name, text, items, columns, rows, other, description);
    }
}
