package vn.laichau.hatangso.reporting.document.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Closing;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Heading;
import vn.laichau.hatangso.reporting.document.model.Image;
import vn.laichau.hatangso.reporting.document.model.Issuer;
import vn.laichau.hatangso.reporting.document.model.Table;

/** Writes a paper as XHTML. What is particular to a medium, its {@link Medium} says. */
final class HtmlWriter {

    /** Width of a page's text, in twentieths of a point. */
    private static final int WHOLE = 9_354;

    private static final String END = "./.";
    private static final Pattern ENDING = Pattern.compile("[^\\s<>]+\\./\\.$");

    /** In UTF-8 as it is written: a page with all annexes is many megabytes, and as text twice as many. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);

    private final PrintWriter html = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
    private final DocumentModel model;
    private final Medium medium;

    HtmlWriter(DocumentModel model, Medium medium) {
        this.model = model;
        this.medium = medium;
    }

    byte[] write() {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(model.language().tag())
                .append(
                        "\"><head><meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width\"/><title>")
                .append(CleanText.markup(model.properties().title()))
                .append("</title>")
                .append(medium.metadata(model))
                .append("<style>")
                .append(medium.style())
                .append("</style></head><body>")
                .append(medium.begin(model))
                .append("<main>");
        head(model.heading());
        body(model.body());
        for (int i = 0; i < model.annexes().size(); i++) {
            annex(i + 1, model.annexes().get(i));
        }
        medium.end(model, html);
        html.append("</main></body></html>").flush();
        return bytes.toByteArray();
    }

    private void head(Heading heading) {
        if (heading.notice() != null) {
            element("p", "notice", heading.notice());
        }
        var language = model.language();
        html.append("<div class=\"head\"><div class=\"left\">");
        element("p", "parent", heading.issuer().parentAbove());
        element("p", "issuer", heading.issuer().bodyInLines());
        rule("short", heading.issuer().rule(), Issuer.WIDTH);
        html.append("</div><div class=\"right\">");
        element("p", "nation", Heading.nation(language));
        html.append("<p class=\"motto\"><span>")
                .append(CleanText.markup(Heading.motto(language)))
                .append("</span></p></div></div>");
        numberAndDate(heading);
        if (!heading.type().isLetter()) {
            html.append("<h1>").append(CleanText.markup(heading.type().name())).append("<br/>");
            html.append("<span>").append(CleanText.markup(heading.summary())).append("</span></h1>");
            rule("middle", heading.ruleUnderSummary(WHOLE), WHOLE);
        }
        element("p", "addressee", heading.addressed(language));
    }

    /** On one line, however many lines the names above them take (Appendix I, II.4). */
    private void numberAndDate(Heading heading) {
        html.append("<div class=\"head\"><div class=\"left\">");
        element("p", "number", heading.number(model.language()));
        if (heading.type().isLetter()) {
            element("h1", "letter", heading.summary());
        }
        html.append("</div><div class=\"right\">");
        element("p", "date", heading.placeAndDate(model.language()));
        html.append("</div></div>");
    }

    /** A signature does not stand on a page of its own: the last paragraph goes there with it. */
    private void body(List<Block> blocks) {
        if (model.closing() == null) {
            blocks(blocks);
            return;
        }
        var last = blocks.size() - 1;
        blocks(blocks.subList(0, last));
        html.append("<div class=\"ending\">");
        blocks(blocks.subList(last, blocks.size()));
        foot(model.closing());
        html.append("</div>");
    }

    private void foot(Closing closing) {
        html.append("<div class=\"foot\"><div class=\"recipients\">");
        element("p", "recipients-head", closing.head(model.language()));
        closing.lines(model.language()).forEach(line -> element("p", "recipient", line));
        html.append("</div><div class=\"signature\">");
        closing.signedFor().forEach(line -> element("p", "post", line));
        element("p", "signer", closing.signer().isEmpty() ? "\u00a0" : closing.signer());
        html.append("</div></div>");
    }

    private void annex(int ordinal, Annex annex) {
        html.append("<div class=\"annex\">")
                .append(medium.annexBegins())
                .append("<h2 class=\"annex-number\"")
                .append(medium.onPart())
                .append(">")
                .append(CleanText.markup(model.annexNumber(ordinal)))
                .append("<br/><span>")
                .append(CleanText.markup(annex.heading()))
                .append("</span></h2>");
        element("p", "annex-note", "(" + annex.belongsTo() + ")");
        blocks(annex.blocks());
        html.append("</div>");
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), Block.introduces(blocks, i));
        }
    }

    private void block(Block block, boolean leads) {
        if (block instanceof Block.Head head) {
            head(head);
        } else if (block instanceof Block.Text text) {
            text(text, leads);
        } else if (block instanceof Block.Grid grid) {
            html.append(grid.typed().isEmpty() ? "" : "<div class=\"typed\">");
            table(grid.table());
            html.append(grid.typed().isEmpty() ? "" : "</div>");
        } else if (block instanceof Block.Picture picture) {
            html.append(medium.picture(picture.chart()));
            element("p", "caption", picture.chart().caption());
        } else if (block instanceof Block.Photo photo) {
            html.append(image(photo.image()));
            element("p", "caption", photo.image().title());
        }
    }

    private void head(Block.Head head) {
        var name = "h" + (Math.max(1, head.level()) + 1);
        html.append('<')
                .append(name)
                .append(" class=\"level")
                .append(Integer.toString(head.level()))
                .append('"');
        html.append(head.level() <= 1 ? medium.onPart() : "").append('>');
        html.append(CleanText.markup(head.text())).append("</").append(name).append('>');
    }

    private void text(Block.Text text, boolean leads) {
        html.append("<p class=\"body")
                .append(text.typed() ? " typed" : "")
                .append(leads ? " leads" : "")
                .append("\">");
        medium.spans(text.spans())
                .forEach(span -> html.append(keptTogether(medium.figure(span.shown(), span.pointers()))));
        html.append("</p>");
    }

    private static String image(Image image) {
        return String.format(
                Locale.ROOT,
                "<p class=\"picture\"><img style=\"width:%.1fpt;height:%.1fpt\" alt=\"%s\" src=\"data:image/png;base64,%s\"/></p>",
                image.width(),
                image.height(),
                CleanText.markup(image.description()),
                Base64.getEncoder().encodeToString(image.png()));
    }

    /** The mark that ends the body of a document is not broken, nor parted from its last word. */
    private static String keptTogether(String markup) {
        return markup.endsWith(END)
                ? ENDING.matcher(markup).replaceFirst("<span class=\"together\">$0</span>")
                : markup;
    }

    private void table(Table table) {
        var columns = medium.columns(table);
        html.append("<table")
                .append(medium.onTable(table, columns))
                .append("><caption class=\"unseen\">")
                .append(CleanText.markup(table.caption()))
                .append("</caption><colgroup>");
        DoubleStream.of(columns)
                .forEach(width -> html.append("<col style=\"width:")
                        .append(String.format(Locale.ROOT, "%.2f", width))
                        .append(medium.measure())
                        .append("\"/>"));
        html.append("</colgroup><thead><tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            html.append("<th scope=\"col\">")
                    .append(CleanText.markup(table.columns().get(i).title()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        totals(table, medium.breaksTablesOverPages());
        rows(table, table.rows().subList(0, table.firstOfLastRows()));
        if (table.firstOfLastRows() > 0 && medium.breaksTablesOverPages()) {
            html.append("</tbody><tbody class=\"last\">");
        }
        rows(table, table.rows().subList(table.firstOfLastRows(), table.rows().size()));
        totals(table, !medium.breaksTablesOverPages());
        html.append("</tbody></table>");
    }

    private void totals(Table table, boolean here) {
        if (here && !table.totals().isEmpty()) {
            row(table, table.totals(), " class=\"totals\"");
        }
    }

    private void rows(Table table, List<List<Cell>> rows) {
        rows.forEach(row -> row(table, row, ""));
    }

    private void row(Table table, List<Cell> cells, String kind) {
        html.append("<tr").append(kind).append('>');
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            html.append("<td class=\"")
                    .append(table.columns().get(i).kind().name().toLowerCase(Locale.ROOT))
                    .append("\">");
            html.append(medium.figure(cell.text(), cell.pointers()));
            html.append("</td>");
        }
        html.append("</tr>");
    }

    /** Its length as a share of its column: the portal takes shares over, and no other style. */
    private void rule(String kind, int length, int column) {
        html.append("<div class=\"rule ")
                .append(kind)
                .append("\" style=\"width:")
                .append(String.format(Locale.ROOT, "%.1f", 100.0 * length / column))
                .append("%\"></div>");
    }

    private void element(String name, String kind, String text) {
        html.append('<').append(name).append(" class=\"").append(kind).append("\">");
        html.append(CleanText.markup(text).replace("\n", "<br/>"))
                .append("</")
                .append(name)
                .append('>');
    }

    /** A file of our own. */
    static String resource(String name) {
        try (var file = HtmlWriter.class.getResourceAsStream("/page/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
