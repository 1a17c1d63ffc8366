package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Each kind of document is in one language, without what only programs write. */
class LanguagesTest {

    private static final String KINDS = "vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind";

    /** Stands for what others wrote or how things are called. */
    private static final String OTHERS = "§";

    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words of both languages. */
    private static final Set<String> SHARED = Set.of("xlsx");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b|\\bnull\\b|-service\\b");
    private static final Pattern PLACE = Pattern.compile("[{}]|%\\d\\$|%s|\\?[a-z]*\\|");
    /** What a program calls things, and bare figures. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9.:+-]+|\\P{L}*|[A-Z]+(?:_[A-Z]+)*(?<!VNPT)|.");

    private static final Pattern CLAUSE = Pattern.compile("(?:mục|Part \\d,|section) [IVX]+(?:\\.[0-9a-zđ]+)*");

    /** A place in the plan as machines write it. */
    private static final Pattern CLAUSE_CODE = Pattern.compile("\\bP\\d\\.[IVX]");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d{1,2}(?!\\d)");
    private static final Pattern DECIMAL_POINT = Pattern.compile("\\d\\.\\d{1,2}(?!\\d)");
    private static final Pattern LOOSE =
            Pattern.compile("\\d\\s+%|  | [,;:.](?!\\.)|;\\.|\\.;|,\\.|(?<!\\.)\\.\\.(?!\\.)|\\(s\\)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\b\\d{4} \\d");
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("(?<![\\d.,/:–-])1 (?!is\\b|was\\b|has\\b|does\\b|of\\b)\\p{Alpha}+s\\b");

    private static final Map<ReportKind, List<ReportFile>> VARIANTS = new EnumMap<>(ReportKind.class);
    private static final Map<List<Object>, List<String>> OURS = new HashMap<>();

    @ParameterizedTest
    @MethodSource(KINDS)
    void writesNoVietnameseInEnglish(ReportKind kind, String subject) {
        for (var file : variants(kind, subject)) {
            assertThat(ours(file, Language.EN))
                    .isNotEmpty()
                    .noneMatch(text -> VIETNAMESE.matcher(text).find());
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void writesNoEnglishInVietnamese(ReportKind kind, String subject) {
        var english = words(Language.EN);
        english.removeAll(SHARED);
        assertThat(english).contains("report", "targets", "plan");
        for (var file : variants(kind, subject)) {
            assertThat(ours(file, Language.VI))
                    .isNotEmpty()
                    .allSatisfy(
                            text -> assertThat(words(List.of(text))).as(text).doesNotContainAnyElementsOf(english));
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void writesNothingThatOnlyProgramsRead(ReportKind kind, String subject) {
        for (var language : Language.values()) {
            for (var file : variants(kind, subject)) {
                // Whose part is missing, nobody has told how it is called.
                var codes = file.snapshot().missingParts().isEmpty() ? codes() : Set.of("dic", "household-fibre");
                assertThat(codes).contains("dic", "household-fibre");
                assertThat(ours(file, language))
                        .noneMatch(text -> CONSTANT.matcher(text).find())
                        .noneMatch(text -> PLACE.matcher(text).find())
                        .noneMatch(text -> CLAUSE_CODE.matcher(text).find())
                        .allSatisfy(
                                text -> assertThat(text.split("[^A-Za-z0-9-]+")).doesNotContainAnyElementsOf(codes));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void writesNumbersAndSignsAsTheLanguageDoes(ReportKind kind, String subject) {
        for (var file : variants(kind, subject)) {
            assertThat(ours(file, Language.VI))
                    .noneMatch(text -> DECIMAL_POINT.matcher(text).find())
                    .noneMatch(text -> LOOSE.matcher(text).find());
            assertThat(ours(file, Language.EN))
                    .noneMatch(text -> DECIMAL_COMMA.matcher(text).find())
                    .noneMatch(text -> LOOSE.matcher(text).find());
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void speaksOfOneThingInTheSingular(ReportKind kind, String subject) {
        assertThat(ours(variants(kind, subject).get(4), Language.EN))
                .noneMatch(text -> ONE_OF_MANY.matcher(text).find());
    }

    /** "in 2025 33 of 38" reads like one number. */
    @ParameterizedTest
    @MethodSource(KINDS)
    void partsTwoNumbersByMoreThanASpace(ReportKind kind, String subject) {
        for (var file : variants(kind, subject)) {
            assertThat(ours(file, Language.EN))
                    .noneMatch(text -> TWO_NUMBERS.matcher(text).find());
        }
    }

    /** The names of other services have the plain one. */
    @ParameterizedTest
    @MethodSource(KINDS)
    void writesOneKindOfApostrophe(ReportKind kind, String subject) {
        for (var file : variants(kind, subject)) {
            assertThat(texts(file.in(Language.EN).paper())).noneMatch(text -> text.contains("’"));
        }
    }

    /** The same files for each test, since what they say is read once. */
    private static List<ReportFile> variants(ReportKind kind, String subject) {
        return VARIANTS.computeIfAbsent(
                kind,
                of -> Stream.of(
                                ReportFile.withAllParts(),
                                ReportFile.withAllParts().asDemonstration(),
                                ReportFile.withAllParts().without(Part.AGENCY),
                                ReportFile.withAllParts().without(Part.INDICATOR),
                                oneOfEach())
                        .map(file -> file.of(kind, subject))
                        .toList());
    }

    private static ReportFile oneOfEach() {
        return ReportFile.withAllParts()
                .with(Part.AGENCY, json -> {
                    json.putObject("tasks").put("ASSIGNED", 1);
                    for (var list : List.of("taskList", "taskBoard", "reportedObstacles", "proposals", "submissions")) {
                        keepOne((ArrayNode) json.get(list));
                    }
                    ((ObjectNode) json.at("/taskList/0")).put("overdue", 1);
                    json.withArray("taskBoard")
                            .removeAll()
                            .addObject()
                            .put("organisation", "dic")
                            .put("overdue", 1)
                            .putObject("states")
                            .put("ASSIGNED", 1);
                    keepOne((ArrayNode) json.at("/proposals/0/items"));
                    keepOne((ArrayNode) json.at("/decisions/0/items"));
                    keepOne((ArrayNode) json.at("/budget/requests"));
                    keepOne((ArrayNode) json.at("/obligations/0/organisations"));
                    ((ObjectNode) json.at("/obligations/0"))
                            .put("owed", 1)
                            .put("sent", 1)
                            .put("accepted", 1);
                })
                .with(Part.INDICATOR, json -> {
                    var items = (ArrayNode) json.at("/progress/items");
                    items.removeIf(item -> !item.at("/indicator/code").asText().equals("household-fibre"));
                    keepOne(items);
                    json.withObject("progress")
                            .putObject("counts")
                            .putObject("2025")
                            .put("ACHIEVED", 1);
                    keepOne((ArrayNode) json.get("operatorFigures"));
                    var units = (ArrayNode) json.get("territoryFigures");
                    units.remove(0);
                    keepOne(units);
                });
    }

    /** What the two other services call agencies and indicators. */
    private static Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        ReportFile.withAllParts()
                .content()
                .snapshot()
                .tree()
                .at("/parts/agency/organisations")
                .fieldNames()
                .forEachRemaining(codes::add);
        ReportFile.withAllParts()
                .content()
                .snapshot()
                .tree()
                .at("/parts/indicator/progress/items")
                .forEach(item -> codes.add(item.at("/indicator/code").asText()));
        return codes;
    }

    private static void keepOne(ArrayNode list) {
        while (list.size() > 1) {
            list.remove(1);
        }
    }

    /** What the system itself wrote: without names, and without the words of others. */
    private static List<String> ours(ReportFile file, Language language) {
        return OURS.computeIfAbsent(List.of(file, language), once -> withoutOthers(file, language));
    }

    private static List<String> withoutOthers(ReportFile file, Language language) {
        var others = new LinkedHashSet<String>();
        var content = file.in(language).content().snapshot().tree();
        gather(content, language, others);
        var longestFirst = others.stream()
                .map(each -> each.replace('\u00a0', ' ').strip())
                .map(each -> each.endsWith("...") ? each : each.replaceAll("[.;,]+$", ""))
                .filter(each -> !CODE.matcher(each).matches())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(each -> Pattern.compile(Pattern.quote(each), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        return texts(file.paper()).map(text -> without(longestFirst, text)).toList();
    }

    private static String without(List<Pattern> others, String text) {
        var ours = CLAUSE.matcher(text.replace('\u00a0', ' ')).replaceAll(OTHERS);
        for (var each : others) {
            ours = each.matcher(ours).replaceAll(OTHERS);
        }
        return ours;
    }

    /** All words of the snapshot that may stand in a document of this language; also the names of the place. */
    private static void gather(JsonNode node, Language language, Set<String> others) {
        if (node.isArray()) {
            node.forEach(each -> gather(each, language, others));
        } else if (node.isTextual()) {
            addLines(node.asText(), others);
        }
        var translated = node.hasNonNull("en");
        node.fields().forEachRemaining(member -> {
            var foreign = language == Language.EN
                    ? translated && Set.of("vi", "quote", "corrected").contains(member.getKey())
                    : "en".equals(member.getKey());
            if (!foreign && !CODES.contains(member.getKey())) {
                gather(member.getValue(), language, others);
            }
        });
        others.addAll(List.of("Lai Châu", "VX4", "Nghị quyết số 176/2025/QH15"));
    }

    /** Members that hold no words for people. */
    private static final Set<String> CODES = Set.of(
            "state",
            "status",
            "verdict",
            "punctuality",
            "comparator",
            "unit",
            "theme",
            "mark",
            "kind",
            "outcome",
            "source",
            "comparability",
            "level",
            "code",
            "id",
            "period",
            "due",
            "sentAt",
            "reportedAt",
            "submittedAt");

    private static void addLines(String text, Set<String> others) {
        text.lines().forEach(line -> {
            others.add(line);
            others.add(Quotations.translated(line));
        });
    }

    private static Stream<String> texts(DocumentModel documentModel) {
        var heading = documentModel.heading();
        var head = Stream.of(
                heading.issuer().parentAbove(),
                heading.issuer().bodyAbove(),
                heading.number(documentModel.language()).replaceFirst("/.*", ""),
                heading.placeAndDate(documentModel.language()),
                heading.type().isLetter() ? "" : heading.type().name(),
                heading.summary(),
                heading.addressed(documentModel.language()),
                heading.notice() == null ? "" : heading.notice(),
                documentModel.properties().title(),
                documentModel.properties().label() == null
                        ? ""
                        : documentModel.properties().label());
        var closing = Stream.concat(
                Stream.concat(
                        Stream.of(documentModel.closing().head(documentModel.language())),
                        documentModel.closing().signedFor().stream()),
                documentModel.closing().lines(documentModel.language()).stream());
        var annexes = documentModel.annexes().stream()
                .flatMap(annex -> Stream.concat(
                        Stream.of(annex.name(), annex.title(), annex.belongsTo().replaceAll("\\S+/\\S+", OTHERS)),
                        annex.blocks().stream().flatMap(LanguagesTest::texts)));
        return Stream.of(head, documentModel.body().stream().flatMap(LanguagesTest::texts), closing, annexes)
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank());
    }

    private static Stream<String> drawn(Chart.Drawn drawn) {
        if (drawn instanceof Chart.Courses courses) {
            return Stream.concat(
                    courses.key().stream(),
                    courses.courses().stream().flatMap(course -> Stream.of(course.label(), course.shown())));
        } else if (drawn instanceof Chart.TileMap map) {
            return map.tiles().stream().flatMap(tile -> Stream.of(tile.label(), tile.shown()));
        }
        return ((Chart.Bars) drawn).bars().stream().flatMap(bar -> Stream.of(bar.label(), bar.shown()));
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Head head) {
            return Stream.of(head.text());
        } else if (block instanceof Block.Text text) {
            return Stream.of(text.plain());
        } else if (block instanceof Block.Picture picture) {
            return Stream.concat(
                    Stream.of(picture.chart().caption(), picture.chart().description()),
                    drawn(picture.chart().drawn()));
        }
        var table = ((Block.Grid) block).table();
        return Stream.of(
                        Stream.of(table.caption()),
                        table.columns().stream().map(Column::title),
                        table.rows().stream().flatMap(List::stream).map(Cell::text))
                .flatMap(texts -> texts);
    }

    private static Set<String> words(Language language) {
        var all = new LinkedHashSet<String>();
        PhraseBook.in(language)
                .words()
                .forEach(phrase -> all.add(phrase.asText().replaceAll("\\{[^}]*}", " ")));
        return words(all);
    }

    /** Shorter ones are words of many languages. */
    private static Set<String> words(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{M}]+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3)
                .collect(toSet());
    }
}
