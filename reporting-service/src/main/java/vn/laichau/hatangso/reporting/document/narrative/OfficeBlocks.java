package vn.laichau.hatangso.reporting.document.narrative;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Image;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.FigureRules;
import vn.laichau.hatangso.reporting.document.paragraph.PlaceholderFiller;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.outline.OutlineBlock;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;
import vn.laichau.hatangso.reporting.report.outline.OutlineText;

/** Writes what an office put into a section itself: its figures come from the snapshot, as those of the system's sentences. */
record OfficeBlocks(BodyBuilder body, ReportFacts facts, OutlineSection section, List<Span> figures) {

    private static final String KEY = "office.";

    /** Stands where this snapshot has no such figure. */
    private static final String NONE = "……";

    /** @param told figures of the system's sentences, by key of the sentence */
    static OfficeBlocks of(BodyBuilder body, ReportFacts facts, OutlineSection section, Map<String, List<Span>> told) {
        var bound = section.figures().stream()
                .map(figure -> told.getOrDefault(figure.paragraph(), List.of()).stream()
                        .filter(span -> figure.figure().equals(span.name()))
                        .findFirst()
                        .map(span -> new Span(figure.name(), span.shown(), span.pointers()))
                        .orElseGet(() -> Span.figure(figure.name(), NONE)));
        var years = Stream.of(
                Span.figure("year", Integer.toString(facts.year())),
                Span.figure("nextYear", Integer.toString(facts.year() + 1)));
        return new OfficeBlocks(
                body, facts, section, Stream.concat(bound, years).toList());
    }

    /** Whether a figure that was placed in a paragraph of an office is not in the snapshot. */
    static boolean isEmpty(String paragraph, Span figure) {
        return paragraph.startsWith(KEY)
                && NONE.equals(figure.shown())
                && figure.pointers().isEmpty();
    }

    /** @param place of the block in its section, from one */
    void write(OutlineBlock block, int place) {
        if (facts.isPublic() && isToldOfUnknown(block)) {
            return;
        }
        var key = KEY + section.key() + "." + place;
        switch (block.type()) {
            case PARAGRAPH -> body.add(sentence(key, String.join("\n", lines(block.text()))));
            case LIST ->
                body.list(IntStream.range(0, block.items().size())
                        .mapToObj(i ->
                                sentence(key + "." + (i + 1), item(block.items().get(i))))
                        .toList());
            case TABLE -> body.table(table(block), typed(block));
            case PICTURE ->
                body.image(new Image(
                        words(block.text()),
                        words(block.description()),
                        Base64.getDecoder().decode(block.picture())));
            case GENERATED -> GeneratedBlock.valueOf(block.name()).write(body, facts);
        }
    }

    /** Whether a figure is placed in it that this edition does not tell. */
    private boolean isToldOfUnknown(OutlineBlock block) {
        var texts = Stream.of(
                        Stream.of(block.text(), block.description()),
                        block.items().stream(),
                        block.columns().stream(),
                        block.rows().stream().flatMap(row -> row.cells().stream()))
                .flatMap(some -> some)
                .filter(Objects::nonNull);
        return texts.flatMap(text -> PlaceholderFiller.places(text.in(facts.language())).stream())
                .anyMatch(place -> figures.stream()
                        .anyMatch(figure -> place.equals(figure.name()) && NONE.equals(figure.shown())));
    }

    private Sentence sentence(String key, String words) {
        return Sentence.written(key, words, figures, section.typedFigures());
    }

    /** Empty ones say nothing. */
    private List<String> lines(OutlineText text) {
        return text.in(facts.language())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The list puts its own marks behind it. */
    private String item(OutlineText text) {
        return String.join(" ", lines(text)).replaceAll("[.;]+$", "");
    }

    private String words(OutlineText text) {
        return text == null ? "" : PlaceholderFiller.filled(text.in(facts.language()), figures);
    }

    private Table table(OutlineBlock block) {
        var columns = block.columns().stream()
                .map(title -> Column.text(words(title), 1))
                .toList();
        var rows = block.rows().stream()
                .map(row -> row.cells().stream().map(this::cell).toList())
                .toList();
        return new Table(words(block.text()), columns, new ArrayList<>(rows));
    }

    /** Of the section's typed figures those that stand in a table. */
    private List<String> typed(OutlineBlock block) {
        return Stream.of(
                        Stream.of(block.text()),
                        block.columns().stream(),
                        block.rows().stream().flatMap(row -> row.cells().stream()))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .flatMap(text -> FigureRules.typed(text.in(facts.language()), "").stream())
                .distinct()
                .toList();
    }

    /** A cell leads to where the first of its figures comes from. */
    private Cell cell(OutlineText text) {
        var words = text.in(facts.language());
        Optional<String> pointer = PlaceholderFiller.places(words).stream()
                .flatMap(name -> figures.stream().filter(figure -> name.equals(figure.name())))
                .flatMap(figure -> figure.pointers().stream())
                .findFirst();
        return Cell.words(PlaceholderFiller.filled(words, figures), pointer.orElse(null));
    }
}
