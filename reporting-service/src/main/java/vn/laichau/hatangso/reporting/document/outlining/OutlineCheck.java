package vn.laichau.hatangso.reporting.document.outlining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.paragraph.FigureRules;
import vn.laichau.hatangso.reporting.document.paragraph.PlaceholderFiller;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.OutlineBlock;
import vn.laichau.hatangso.reporting.report.outline.OutlineBlock.Type;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;
import vn.laichau.hatangso.reporting.report.outline.OutlineText;

/** Holds an outline against what documents of its kind need. */
final class OutlineCheck {

    private static final int LONGEST_LINE = 300;
    private static final int MOST_PICTURES = 10;

    private static final Pattern STRAY = Pattern.compile("[{}]");
    private static final List<String> YEARS = List.of("year", "nextYear");

    private final Outline outline;
    private final DefaultOutlines ofSuite;
    private final FieldErrors form = new FieldErrors();
    private final FieldErrors figures = new FieldErrors();
    private final Set<String> blocks = new HashSet<>();

    private OutlineCheck(Outline outline, ReportKind kind) {
        this.outline = outline;
        this.ofSuite = DefaultOutlines.of(kind);
    }

    /**
     * The outline, with its pictures drawn anew.
     *
     * @param bindable names of the figures that may be placed, by key of their sentence; asked for only where figures are placed
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 422 with everything of one sort that is wrong with it
     */
    static Outline checked(Outline outline, ReportKind kind, Supplier<Map<String, Set<String>>> bindable) {
        var check = new OutlineCheck(outline, kind);
        check.form();
        check.required();
        check.figures(bindable);
        return check.withPictures();
    }

    private void form() {
        form.each("/sections", outline.sections(), Integer.MAX_VALUE, OutlineSection::key, this::section);
        form.each(
                "/annexes",
                outline.annexes(),
                Integer.MAX_VALUE,
                annex -> annex,
                (place, annex) -> form.known(place, annex, ofSuite.outline().annexes()));
        form.each("/wordings", outline.wordings(), Integer.MAX_VALUE, each -> each.phrase(), (place, each) -> {
            form.known(place + "/phrase", each.phrase(), Patterns.all().keySet());
            words(place + "/text", each.text(), OutlineText.LONGEST);
        });
        var pictures = outline.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.type() == Type.PICTURE)
                .count();
        form.addIf(pictures > MOST_PICTURES, "/sections", CommonErrorCode.TOO_MANY, MOST_PICTURES);
        form.throwIfAny();
    }

    private void section(String place, OutlineSection section) {
        if (section.heading() != null) {
            line(place + "/heading", section.heading());
        }
        form.each(
                place + "/figures",
                section.figures(),
                Integer.MAX_VALUE,
                figure -> figure.name(),
                (at, figure) -> form.addIf(YEARS.contains(figure.name()), at + "/name", CommonErrorCode.DUPLICATE));
        form.each(place + "/blocks", section.blocks(), Integer.MAX_VALUE, this::block);
    }

    private void block(String place, OutlineBlock block) {
        switch (block.type()) {
            case GENERATED -> {
                form.require(place + "/name", block.name()).known(place + "/name", block.name(), ofSuite.available());
                form.addIf(!blocks.add(block.name()), place + "/name", CommonErrorCode.DUPLICATE);
            }
            case PARAGRAPH -> words(place + "/text", block.text(), OutlineText.LONGEST);
            case LIST -> {
                form.addIf(block.items().isEmpty(), place + "/items", CommonErrorCode.MISSING);
                each(place + "/items", block.items());
            }
            case TABLE -> table(place, block);
            case PICTURE -> {
                line(place + "/text", block.text());
                line(place + "/description", block.description());
                form.require(place + "/picture", block.picture());
            }
        }
    }

    private void table(String place, OutlineBlock block) {
        line(place + "/text", block.text());
        form.addIf(block.columns().isEmpty(), place + "/columns", CommonErrorCode.MISSING);
        form.addIf(block.rows().isEmpty(), place + "/rows", CommonErrorCode.MISSING);
        each(place + "/columns", block.columns());
        form.each(place + "/rows", block.rows(), Integer.MAX_VALUE, (at, row) -> {
            form.addIf(row.cells().size() != block.columns().size(), at, ReportingErrorCode.UNEVEN_ROW);
            form.each(
                    at + "/cells",
                    row.cells(),
                    Integer.MAX_VALUE,
                    (cell, text) -> form.printable(cell + "/vi", text.vi()).printable(cell + "/en", text.en()));
        });
    }

    private void each(String place, List<OutlineText> texts) {
        form.each(place, texts, Integer.MAX_VALUE, (at, text) -> words(at, text, OutlineText.LONGEST));
    }

    private void line(String place, OutlineText text) {
        if (text == null) {
            form.add(place, CommonErrorCode.MISSING);
        } else {
            form.line(place + "/vi", text.vi(), LONGEST_LINE).lineIfAny(place + "/en", text.en(), LONGEST_LINE);
        }
    }

    private void words(String place, OutlineText text, int longest) {
        if (text == null) {
            form.add(place, CommonErrorCode.MISSING);
        } else {
            form.text(place + "/vi", text.vi(), longest)
                    .printable(place + "/vi", text.vi())
                    .textIfAny(place + "/en", text.en(), longest)
                    .printable(place + "/en", text.en());
        }
    }

    private void required() {
        var missing = ofSuite.required().stream()
                .filter(name -> outline.shown().noneMatch(block -> block.generates(name)))
                .map(name -> ReportingErrorCode.REQUIRED_BLOCK.at("/sections", name))
                .toList();
        if (!missing.isEmpty()) {
            throw ReportingProblem.OUTLINE_INCOMPLETE.at(missing);
        }
    }

    private void figures(Supplier<Map<String, Set<String>>> bindable) {
        var sections = outline.sections();
        var known = sections.stream().allMatch(section -> section.figures().isEmpty())
                ? Map.<String, Set<String>>of()
                : bindable.get();
        for (var i = 0; i < sections.size(); i++) {
            figures("/sections/" + i, sections.get(i), known);
        }
        for (var i = 0; i < outline.wordings().size(); i++) {
            var wording = outline.wordings().get(i);
            var ofSuite = Patterns.all().get(wording.phrase());
            var place = "/wordings/" + i + "/text/";
            figures.addAll(Patterns.errors(place + "vi", wording.text().vi(), ofSuite.vi())
                    .list());
            if (wording.text().en() != null) {
                figures.addAll(Patterns.errors(place + "en", wording.text().en(), ofSuite.en())
                        .list());
            }
        }
        if (!figures.isEmpty()) {
            throw ReportingProblem.FIGURE_NOT_BOUND.at(figures.list());
        }
    }

    private void figures(String place, OutlineSection section, Map<String, Set<String>> known) {
        for (var i = 0; i < section.figures().size(); i++) {
            var figure = section.figures().get(i);
            figures.addIf(
                    !known.getOrDefault(figure.paragraph(), Set.of()).contains(figure.figure()),
                    place + "/figures/" + i,
                    ReportingErrorCode.FIGURE_BOUND_TO_NOTHING);
        }
        var names = Stream.concat(section.figures().stream().map(each -> each.name()), YEARS.stream())
                .toList();
        texts(place, section.heading(), "heading", YEARS, section);
        for (var i = 0; i < section.blocks().size(); i++) {
            var block = section.blocks().get(i);
            var at = place + "/blocks/" + i;
            texts(at, block.text(), "text", names, section);
            texts(at, block.description(), "description", names, section);
            for (var k = 0; k < block.items().size(); k++) {
                texts(at + "/items", block.items().get(k), "" + k, names, section);
            }
            for (var k = 0; k < block.columns().size(); k++) {
                texts(at + "/columns", block.columns().get(k), "" + k, names, section);
            }
            for (var k = 0; k < block.rows().size(); k++) {
                var cells = block.rows().get(k).cells();
                for (var m = 0; m < cells.size(); m++) {
                    texts(at + "/rows/" + k + "/cells", cells.get(m), "" + m, names, section);
                }
            }
        }
    }

    private void texts(String place, OutlineText text, String member, List<String> names, OutlineSection section) {
        if (text != null) {
            Stream.of("vi", "en").forEach(language -> {
                var words = language.equals("vi") ? text.vi() : text.en();
                if (words != null) {
                    var at = place + "/" + member + "/" + language;
                    figures.addIf(
                            STRAY.matcher(PlaceholderFiller.wordsOf(words)).find(),
                            at,
                            ReportingErrorCode.UNKNOWN_FIGURE);
                    figures.addAll(FigureRules.errors(at, words, "", names, section.typedFigures())
                            .list());
                }
            });
        }
    }

    private Outline withPictures() {
        var errors = new ArrayList<FieldError>();
        var sections = new ArrayList<OutlineSection>();
        for (var i = 0; i < outline.sections().size(); i++) {
            var section = outline.sections().get(i);
            var drawn = new ArrayList<OutlineBlock>();
            for (var k = 0; k < section.blocks().size(); k++) {
                drawn.add(drawn(
                        "/sections/%d/blocks/%d/picture".formatted(i, k),
                        section.blocks().get(k),
                        errors));
            }
            sections.add(section.with(drawn));
        }
        if (!errors.isEmpty()) {
            throw ReportingProblem.PICTURE_NOT_SAFE.at(errors);
        }
        var length = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.picture() != null)
                .mapToLong(block -> block.picture().length())
                .sum();
        if (length > OutlineBlock.LONGEST_PICTURES) {
            throw ReportingProblem.PICTURE_NOT_SAFE.at(
                    List.of(CommonErrorCode.TOO_LONG.at("/sections", OutlineBlock.LONGEST_PICTURES)));
        }
        return new Outline(sections, outline.annexes(), outline.wordings());
    }

    private static OutlineBlock drawn(String pointer, OutlineBlock block, List<FieldError> errors) {
        if (block.type() != Type.PICTURE) {
            return block.withPicture(null);
        }
        var picture = OutlinePicture.of(pointer, block.picture());
        picture.error().ifPresent(errors::add);
        return block.withPicture(picture.png());
    }
}
