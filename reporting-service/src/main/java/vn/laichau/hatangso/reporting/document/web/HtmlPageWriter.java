package vn.laichau.hatangso.reporting.document.web;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.chart.ChartDrawing;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources.Origin;
import vn.laichau.hatangso.reporting.format.LanguageFormat;

/**
 * A page for browsers that asks for nothing else: every figure leads to the note that says where in the snapshot it comes
 * from, and to its observations and submission items.
 */
public final class HtmlPageWriter implements Medium {

    private final FigureSources sources;
    private final URI portal;
    private final Map<List<String>, Integer> notes = new LinkedHashMap<>();
    private int parts;

    private HtmlPageWriter(FigureSources sources, URI portal) {
        this.sources = sources;
        this.portal = portal;
    }

    /** @param portal where its links lead: the page is read wherever it was taken to */
    public static byte[] of(DocumentModel model, FigureSources sources, URI portal) {
        return new HtmlWriter(model, new HtmlPageWriter(sources, portal)).write();
    }

    @Override
    public String style() {
        return HtmlWriter.resource("screen.css");
    }

    @Override
    public String metadata(DocumentModel model) {
        return "<meta name=\"author\" content=\""
                + CleanText.markup(model.properties().creator()) + "\"/><meta name=\"edition\" content=\""
                + sources.edition()
                + "\"/>";
    }

    @Override
    public String picture(Chart chart) {
        var described = "role=\"img\" aria-label=\"" + CleanText.markup(chart.description()) + "\"";
        return "<figure>" + new ChartDrawing(chart).svg(described) + "</figure>";
    }

    @Override
    public double[] columns(Table table) {
        return IntStream.range(0, table.columns().size())
                .mapToDouble(table::percent)
                .toArray();
    }

    @Override
    public String measure() {
        return "%";
    }

    @Override
    public boolean breaksTablesOverPages() {
        return false;
    }

    /** It moves sideways where the screen is too small for it, also for who has no mouse. */
    @Override
    public String onTable(Table table, double[] columns) {
        return " tabindex=\"0\"";
    }

    @Override
    public String figure(String text, List<String> pointers) {
        var shown = Medium.super.figure(text, pointers);
        if (pointers.isEmpty()) {
            return shown;
        }
        var note = notes.computeIfAbsent(pointers, key -> notes.size() + 1);
        return "<a class=\"figure\" href=\"#n" + note + "\">" + shown + "</a>";
    }

    /** The contents; a letter has no parts. */
    @Override
    public String begin(DocumentModel model) {
        var titles = Stream.concat(
                        model.body().stream()
                                .filter(Block.Head.class::isInstance)
                                .map(Block.Head.class::cast)
                                .filter(head -> head.level() == 1)
                                .map(Block.Head::text),
                        IntStream.range(0, model.annexes().size())
                                .mapToObj(i -> model.annexNumber(i + 1) + ": "
                                        + model.annexes().get(i).title()))
                .toList();
        if (titles.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<nav aria-label=\"")
                .append(model.language() == Language.EN ? "Contents" : "Mục lục")
                .append("\"><ul>");
        for (int i = 0; i < titles.size(); i++) {
            html.append("<li><a href=\"#part-").append(i + 1).append("\">");
            html.append(CleanText.markup(titles.get(i))).append("</a></li>");
        }
        return html.append("</ul></nav>").toString();
    }

    @Override
    public String onPart() {
        return " id=\"part-" + ++parts + "\"";
    }

    @Override
    public void end(DocumentModel model, PrintWriter html) {
        var english = model.language() == Language.EN;
        html.append("<section class=\"notes\"><h2>")
                .append(english ? "Where the figures come from" : "Nguồn của các số liệu")
                .append("</h2><ol>");
        notes.forEach((pointers, note) -> {
            html.append("<li id=\"n").append(note.toString()).append("\">");
            pointers.forEach(pointer -> origin(html, sources.of(pointer), model.language()));
            html.append("</li>");
        });
        html.append("</ol></section>");
    }

    /** Programs read what it is from the attribute, people from the words. */
    private void origin(PrintWriter html, Origin origin, Language language) {
        html.append("<code>").append(CleanText.markup(origin.pointer())).append("</code> ");
        origin.links()
                .forEach(link -> html.append("<a data-origin=\"")
                        .append(CleanText.markup(link.kind() + " " + link.thing()))
                        .append("\" href=\"")
                        .append(CleanText.markup(portal + link.href()))
                        .append("\">")
                        .append(CleanText.markup(link.label(language)))
                        .append("</a> "));
        if (origin.all() != null) {
            html.append("<a data-others=\"")
                    .append(Integer.toString(origin.others()))
                    .append("\" href=\"")
                    .append(CleanText.markup(portal + origin.all()))
                    .append("\">")
                    .append(CleanText.markup(others(origin.others(), language)))
                    .append("</a> ");
        }
    }

    private static String others(int others, Language language) {
        var count = LanguageFormat.in(language).number(BigDecimal.valueOf(others));
        if (language == Language.EN) {
            return "and " + count + (others == 1 ? " other source" : " other sources");
        }
        return "và " + count + " nguồn khác";
    }
}
