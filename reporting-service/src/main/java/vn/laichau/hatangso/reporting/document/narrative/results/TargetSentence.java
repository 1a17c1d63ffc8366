package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Baseline;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Judgement;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Latest;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Projection;

/** Says in words where one target stands. Also gives its pieces, for tables. */
public final class TargetSentence {

    private static final String NOT_COMPARABLE = "NONE";
    private static final String PROXY = "PROXY";
    private static final String QUALITATIVE = "QUALITATIVE";
    private static final int BLOCKING_NAMED = 3;
    private static final BigDecimal WIDEST_RANGE = BigDecimal.valueOf(30);

    private TargetSentence() {}

    /**
     * "Hộ gia đình có Internet cáp quang: năm 2025 mới đạt 66,2%, tăng 12,1 điểm % so với năm 2024 (54,1%); không đạt mục tiêu tối
     * thiểu 80% …, còn thiếu 13,8 điểm %. Cả 38 đơn vị cấp xã …". What it says first, and how, hangs on where the target stands; what
     * is needed and where it is lacking are sentences of their own.
     */
    public static Sentence of(SourcedItem<Item> sourced, ReportFacts facts) {
        var item = sourced.item();
        var format = facts.text();
        var standing = Standing.of(item);
        var sentence = Sentence.titled("target." + key(item))
                .then("target")
                .with("indicator", item.indicator().name().in(facts.language()))
                .with("goal", goalInProse(item, format), sourced.at("target/value"))
                .due("due", item.target().due(), sourced.at("target/due"));
        if (item.latest() != null) {
            latest(sentence, sourced, facts, standing);
        }
        sentence.then(outcome(item, standing)).with("verdict", said(item, format), sourced.at("verdict"));
        if (isUnjudged(item)) {
            sentence.then("target.unjudged");
        }
        gap(sentence, sourced, format, standing);
        decided(sentence, sourced, facts);
        if (!isEstimatedAtItsEnd(item)) {
            pace(item, format)
                    .ifPresent(pace -> sentence.then("target.pace").with("pace", pace, sourced.at("neededPace")));
        }
        projected(sentence, sourced, format, standing);
        blocked(sentence, sourced, facts);
        sentence.then("end");
        saidByPeople(sentence, sourced, facts);
        return sentence;
    }

    private static String outcome(Item item, Standing standing) {
        if (isMetByEstimate(item)) {
            return "target.is.MET.estimate";
        }
        if (item.latest() != null) {
            return "target.is." + standing;
        }
        return standing == Standing.JUDGED ? "target.first.JUDGED" : "target.first";
    }

    /** Whether its last value speaks of a year, or of a quarter or month in it. */
    public static boolean isOfYear(Item item, int year) {
        return item.latest() != null && item.latest().period().startsWith(Integer.toString(year));
    }

    /** Whether the report's year is unknown of more than half of the indicators that have a value: that is said once, and not of each. */
    static boolean areMostBefore(ReportFacts facts) {
        var measured = facts.targets().stream()
                .map(SourcedItem::item)
                .filter(item -> item.latest() != null)
                .collect(toMap(item -> item.indicator().code(), item -> item, (first, milestone) -> first))
                .values();
        var before =
                measured.stream().filter(item -> !isOfYear(item, facts.year())).count();
        return before * 2 > measured.size();
    }

    static boolean isEstimate(Item item) {
        return "ESTIMATE".equals(item.latest().status());
    }

    /** Before its date a target is met by what the year is expected to come to: that is no fact yet. */
    public static boolean isMetByEstimate(Item item) {
        return item.latest() != null && isEstimate(item) && Standing.of(item).isMet();
    }

    /** What the year is expected to come to at whose end a target is due: nothing more can be needed of the days that are left. */
    public static boolean isEstimatedAtItsEnd(Item item) {
        var due = item.target().due();
        return item.latest() != null
                && isEstimate(item)
                && item.latest().period().equals(Integer.toString(due.getYear()))
                && due.getDayOfYear() == due.lengthOfYear()
                && (Standing.of(item) == Standing.ON_TRACK || Standing.of(item).isSlow())
                && Standing.gap(item).isPresent();
    }

    private static String value(Item item, Standing standing) {
        var falls = "BELOW".equals(item.target().comparator());
        if (isEstimate(item)) {
            return falls ? "target.falling.estimate" : "target.estimate";
        }
        if (falls) {
            return "target.falling";
        }
        return switch (standing) {
            case MET, MET_LATE, NEARLY, ON_TRACK -> "target.reached";
            case MISSED, AT_RISK, BEHIND -> "target.latest";
            default -> "target.value";
        };
    }

    /** A value that falls towards its target says "còn" where others say "mới đạt". */
    private static void latest(Sentence sentence, SourcedItem<Item> sourced, ReportFacts facts, Standing standing) {
        var item = sourced.item();
        var format = facts.text();
        if (isToldBefore(sourced, facts)) {
            sentence.then("target.again")
                    .period("period", item.latest().period(), sourced.at("latest/period"))
                    .with(
                            "latest",
                            isEstimate(item)
                                    ? facts.phrases().get("list.estimate", bareValue(item, format))
                                    : bareValue(item, format),
                            sourced.at("latest/value"));
            backwards(sentence, sourced, format, standing);
            return;
        }
        if (!isOfYear(item, facts.year()) && !areMostBefore(facts)) {
            sentence.then("target.not-of-year").with("year", Integer.toString(facts.year()));
        }
        sentence.then(value(item, standing))
                .period("period", item.latest().period(), sourced.at("latest/period"))
                .with("latest", value(item, format), sourced.at("latest/value"));
        var before = PreviousYearValue.of(item, facts);
        before.ifPresent(year -> sinceYear(sentence, sourced, year, format));
        if (!standing.isMet()) {
            outlook(sentence, sourced, facts);
        }
        if (!backwards(sentence, sourced, format, standing) && isComparable(item)) {
            sinceStart(sentence, sourced, before.isEmpty(), format);
        }
    }

    /** Of an indicator with several milestones its value, and where that comes from, are told once. */
    private static boolean isToldBefore(SourcedItem<Item> sourced, ReportFacts facts) {
        var item = sourced.item();
        return facts.targets().stream()
                .takeWhile(other -> !other.pointer().equals(sourced.pointer()))
                .map(SourcedItem::item)
                .anyMatch(other -> other.isMeasuredBy(item.indicator().code())
                        && item.latest().equals(other.latest()));
    }

    private static boolean backwards(
            Sentence sentence, SourcedItem<Item> sourced, LanguageFormat format, Standing standing) {
        var item = sourced.item();
        if (standing != Standing.GOING_BACKWARDS || item.start() == null) {
            return false;
        }
        sentence.then("target.start")
                .with(
                        "start",
                        format.quantity(item.start().value(), item.indicator().unit()),
                        sourced.at("start/value"))
                .date("startDay", item.start().day(), sourced.at("start/day"));
        return true;
    }

    private static void sinceYear(
            Sentence sentence, SourcedItem<Item> sourced, PreviousYearValue before, LanguageFormat format) {
        var item = sourced.item();
        if (item.latest().value() == null) {
            return;
        }
        sentence.then("target" + way(change(item, before.value())))
                .with(
                        "change",
                        format.distance(
                                change(item, before.value()), item.indicator().unit()),
                        sourced.at("latest/value"),
                        before.pointer())
                .period("periodBefore", Integer.toString(before.year()), sourced.at("latest/period"))
                .with(
                        "previous",
                        format.quantity(before.value(), item.indicator().unit(), Standing.goalOf(item)),
                        before.pointer());
    }

    /** @param alone where nothing is known of the year before, the way since the start is told */
    private static void sinceStart(Sentence sentence, SourcedItem<Item> sourced, boolean alone, LanguageFormat format) {
        var item = sourced.item();
        var baseline = item.baseline();
        sentence.with("baseline", baseline(baseline, format), sourced.at("baseline/value"));
        if (!alone || item.latest().value() == null || baseline.value() == null) {
            sentence.then("target.baseline");
            return;
        }
        var change = Numbers.shown(item.latest().value(), Standing.goalOf(item))
                .subtract(Numbers.shown(baseline.value(), null));
        sentence.then("target.start" + way(change))
                .with(
                        "change",
                        format.distance(change, item.indicator().unit()),
                        sourced.at("latest/value"),
                        sourced.at("baseline/value"));
    }

    /** Of what is shown, so that a reader finds it again. */
    private static BigDecimal change(Item item, BigDecimal before) {
        return Numbers.shown(item.latest().value(), Standing.goalOf(item))
                .subtract(Numbers.shown(before, Standing.goalOf(item)));
    }

    private static String way(BigDecimal change) {
        return change.signum() == 0 ? ".same" : change.signum() > 0 ? ".rise" : ".fall";
    }

    /** Of a year of which nothing is known, what it comes to if it changes as the last one did; named so, and never told as a value. */
    private static void outlook(Sentence sentence, SourcedItem<Item> sourced, ReportFacts facts) {
        YearOutlook.of(sourced.item(), facts)
                .ifPresent(outlook -> sentence.then(areMostBefore(facts) ? "target.outlook.brief" : "target.outlook")
                        .with("year", Integer.toString(facts.year()))
                        .with(
                                "outlook",
                                facts.text()
                                        .quantity(
                                                outlook.value(),
                                                sourced.item().indicator().unit(),
                                                Standing.goalOf(sourced.item())),
                                outlook.pointers()));
    }

    /** What is missing to a target whose date has passed, or by an estimate will be missing on that day. */
    private static void gap(Sentence sentence, SourcedItem<Item> sourced, LanguageFormat format, Standing standing) {
        var estimated = isEstimatedAtItsEnd(sourced.item());
        if ((standing.isOverdue() || estimated) && gap(sourced.item(), format).isPresent()) {
            sentence.then(("BELOW".equals(sourced.item().target().comparator()) ? "target.above" : "target.gap")
                            + (estimated ? ".estimate" : ""))
                    .with(
                            "gap",
                            gap(sourced.item(), format).get(),
                            sourced.at("latest/value"),
                            sourced.at("target/value"));
        } else if (Standing.isAwaited(sourced.item())) {
            sentence.then("target.awaited");
        }
    }

    /** From what is shown of the last value to the goal, so that a reader finds it again. */
    public static Optional<String> gap(Item item, LanguageFormat format) {
        return Standing.gap(item)
                .map(gap -> format.distance(
                        Standing.goalOf(item)
                                .subtract(Numbers.shown(item.latest().value(), Standing.goalOf(item))),
                        item.indicator().unit()));
    }

    /** A projection is told of what is still to come; what is met already needs none. */
    private static void projected(
            Sentence sentence, SourcedItem<Item> sourced, LanguageFormat format, Standing standing) {
        var projection = sourced.item().projection();
        if (projection == null || standing.isMet() || !isTelling(projection)) {
            return;
        }
        var unit = sourced.item().indicator().unit();
        var certain = projection.low().compareTo(projection.high()) == 0;
        sentence.then(certain ? "target.projection.certain" : "target.projection")
                .with("projected", format.quantity(projection.value(), unit), sourced.at("projection/value"))
                .with("low", format.quantity(projection.low(), unit), sourced.at("projection/low"))
                .with("high", format.quantity(projection.high(), unit), sourced.at("projection/high"));
    }

    /** A range that takes in nearly everything tells nothing. */
    public static boolean isTelling(Projection projection) {
        return projection.high().subtract(projection.low()).compareTo(WIDEST_RANGE) <= 0;
    }

    /** Once the date has passed, its own value decides, whatever was reached since; what the sentence compares with is told already. */
    private static void decided(Sentence sentence, SourcedItem<Item> sourced, ReportFacts facts) {
        var item = sourced.item();
        var format = facts.text();
        var decisive = item.atDeadline();
        if (decisive == null
                || decisive.value() == null
                || item.latest() == null
                || decisive.period().equals(item.latest().period())
                || PreviousYearValue.of(item, facts)
                        .filter(before -> before.is(decisive))
                        .isPresent()) {
            return;
        }
        sentence.then("target.decided")
                .period("periodAtDate", decisive.period(), sourced.at("atDeadline/period"))
                .with(
                        "atDate",
                        format.quantity(decisive.value(), item.indicator().unit(), Standing.goalOf(item)),
                        sourced.at("atDeadline/value"));
    }

    /** That a target is qualitative is said before; of one that nobody has judged this is all. */
    public static String said(Item item, LanguageFormat format) {
        return isUnjudged(item)
                ? PhraseBook.in(format.language()).get("verdict.unjudged")
                : format.verdict(item.verdict());
    }

    public static boolean isUnjudged(Item item) {
        return QUALITATIVE.equals(item.verdict()) && item.judgement() == null;
    }

    /** Where the way to the target is still to go, by the latest values. */
    private static void blocked(Sentence sentence, SourcedItem<Item> sourced, ReportFacts facts) {
        if (!namesPlaces(sourced.item())) {
            return;
        }
        var blocking = sourced.item().blocking();
        sentence.then(blocking.count() == blocking.of() ? "target.blocking.all" : "target.blocking")
                .count("blocking", blocking.count(), sourced.at("blocking/count"))
                .count("communes", blocking.of(), sourced.at("blocking/of"))
                .with("units", blockingUnits(sourced.item(), facts), sourced.at("blocking/units"));
    }

    static boolean namesPlaces(Item item) {
        return item.blocking() != null
                && item.latest() != null
                && item.blocking().count() > 0
                && !Standing.of(item).isMet();
    }

    /** Those that lack most in number. */
    public static String blockingUnits(Item item, ReportFacts facts) {
        var language = facts.language();
        return facts.enumerated(item.blocking().units().stream()
                .limit(BLOCKING_NAMED)
                .map(unit -> ReportFacts.inSentence(unit.in(language), language))
                .toList());
    }

    /** What was judged where no number decides, and a leader's word; the computed verdict stands before it. */
    private static void saidByPeople(Sentence sentence, SourcedItem<Item> sourced, ReportFacts facts) {
        var judgement = sourced.item().judgement();
        if (judgement != null) {
            sentence.then("target.judgement")
                    .date("judgedOn", judgement.judgedOn(), sourced.at("judgement/judgedOn"))
                    .with("outcome", outcome(judgement, facts.language()), sourced.at("judgement/outcome"))
                    .with("because", Quotations.withoutEnd(judgement.reason()), sourced.at("judgement/reason"));
        }
        var override = sourced.item().override();
        if (override != null) {
            sentence.then("target.override")
                    .with("override", facts.text().verdict(override.verdict()), sourced.at("override/verdict"))
                    .with("why", Quotations.withoutEnd(override.reason()), sourced.at("override/reason"));
        }
    }

    private static String outcome(Judgement judgement, Language language) {
        return PhraseBook.in(language).word("judgement", judgement.outcome());
    }

    /** For tables: the verdict, and below it what people said. */
    static String verdict(Item item, LanguageFormat format) {
        var phrases = PhraseBook.in(format.language());
        var told = new StringBuilder(format.verdict(item.verdict()));
        if (isUnjudged(item)) {
            told.append('\n').append(phrases.get("verdict.unjudged"));
        }
        if (Standing.of(item) == Standing.GOING_BACKWARDS && item.start() != null) {
            var start = format.quantity(item.start().value(), item.indicator().unit());
            told.append('\n')
                    .append(phrases.get(
                            "verdict.start", start, format.brief(item.start().day())));
        }
        if (item.judgement() != null) {
            told.append('\n').append(outcome(item.judgement(), format.language()));
        }
        if (item.override() != null) {
            told.append('\n')
                    .append(phrases.get(
                            "verdict.override", format.verdict(item.override().verdict())));
        }
        return told.toString();
    }

    private static boolean isComparable(Item item) {
        return item.baseline() != null && !NOT_COMPARABLE.equals(item.baseline().comparability());
    }

    private static String key(Item item) {
        return item.target().code() == null
                ? item.target().clause()
                : item.target().code();
    }

    /** Of a target that is to be met exactly the bare value: "mục tiêu 100%". */
    public static String goalInProse(Item item, LanguageFormat format) {
        return "EXACTLY".equals(item.target().comparator()) && item.target().value() != null
                ? format.quantity(item.target().value(), item.target().unit())
                : goal(item, format);
    }

    public static String goal(Item item, LanguageFormat format) {
        var target = item.target();
        return format.target(target.comparator(), target.value(), target.unit());
    }

    /** "41,5% (năm 2023; số liệu gần đúng)". */
    static String baseline(Baseline baseline, LanguageFormat format) {
        var phrases = PhraseBook.in(format.language());
        var notes = new StringBuilder();
        if (baseline.asOf() != null) {
            notes.append(format.period(baseline.asOf()));
        }
        var comparability = switch (baseline.comparability() == null ? "" : baseline.comparability()) {
            case PROXY -> phrases.get("baseline.proxy");
            case NOT_COMPARABLE -> phrases.get("baseline.other");
            default -> "";
        };
        if (!comparability.isEmpty()) {
            notes.append(notes.length() == 0 ? "" : "; ").append(comparability);
        }
        var value = format.quantity(baseline.value(), baseline.unit());
        return notes.length() == 0 ? value : value + " (" + notes + ")";
    }

    /** What each remaining year must bring; empty when nothing is left or nothing can be computed. */
    public static Optional<String> pace(Item item, LanguageFormat format) {
        return Optional.ofNullable(item.neededPace())
                .map(text -> format.language() == Language.VI
                        ? Dates.inText(text.vi())
                                .replace("điểm %", "điểm phần trăm")
                                .replace(",0 điểm", " điểm")
                        : text.en().replace(".0 percentage", " percentage"));
    }

    /** In lists, where no other brackets fit: "79,6%", "ước 79,6%", and of another year than the report's "79,6% năm 2024". */
    public static String listedValue(Item item, ReportFacts facts) {
        var value = bareValue(item, facts.text());
        if (item.latest() == null) {
            return value;
        }
        if (!isOfYear(item, facts.year())) {
            return facts.phrases()
                    .get(
                            "list.of-period",
                            value,
                            facts.text().period(item.latest().period()));
        }
        return isEstimate(item) ? facts.phrases().get("list.estimate", value) : value;
    }

    /** What is needed from the last value on, with the year of that where it is another than the report's. */
    public static String since(String need, Item item, ReportFacts facts) {
        if (!isOfYear(item, facts.year())) {
            return facts.phrases()
                    .get(
                            "list.needs.since",
                            need,
                            facts.text().period(item.latest().period()));
        }
        return need;
    }

    static String bareValue(Item item, LanguageFormat format) {
        return item.latest() == null || item.latest().value() == null
                ? "–"
                : format.quantity(item.latest().value(), item.indicator().unit(), Standing.goalOf(item));
    }

    /** For tables: "79,6% (ước thực hiện)". */
    static String tabledValue(Item item, LanguageFormat format) {
        return isEstimate(item)
                ? bareValue(item, format) + " (" + format.state(item.latest().status()) + ")"
                : value(item, format);
    }

    /** "79,6%", or "79,6% (tạm tính)"; that it is an estimate is said before it. */
    private static String value(Item item, LanguageFormat format) {
        Latest latest = item.latest();
        var value = bareValue(item, format);
        return "PROVISIONAL".equals(latest.status()) ? value + " (" + format.state(latest.status()) + ")" : value;
    }
}
