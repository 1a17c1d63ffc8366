package vn.laichau.hatangso.reporting.report.outline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * A part of a body.
 *
 * @param key the same however it is moved or renamed
 * @param hidden kept, and not shown
 * @param unnumbered its head has no number: it stands before the others
 * @param heading {year} and {nextYear} stand for the report's and the next; absent: there is none
 * @param figures what the places in its words are bound to
 * @param typedFigures figures in its words that no snapshot vouches for
 */
public record OutlineSection(
        @Required
        @Form(
                value = "[a-z][a-z0-9-]{0,39}",
                vi = "chữ thường, chữ số, gạch nối; tối đa 40 ký tự",
                en = "small letters, digits and hyphens; at most 40 characters")
        @Schema(examples = "results")
        String key,

        Boolean hidden,
        Boolean unnumbered,
        OutlineText heading,
        @Required @Items(most = 40) List<OutlineBlock> blocks,
        @Items(most = 100) List<OutlineFigure> figures,
        @Items(most = 100) List<String> typedFigures) {

    public OutlineSection {
        hidden = hidden != null && hidden;
        unnumbered = unnumbered != null && unnumbered;
        blocks = blocks == null ? List.of() : blocks;
        figures = figures == null ? List.of() : figures;
        typedFigures = typedFigures == null ? List.of() : typedFigures;
    }

    public OutlineSection with(List<OutlineBlock> others) {
        return new OutlineSection(key, hidden, unnumbered, heading, others, figures, typedFigures);
    }
}
