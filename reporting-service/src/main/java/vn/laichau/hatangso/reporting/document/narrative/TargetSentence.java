package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Baseline;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Judgement;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Latest;

/** Says in words where one target stands. Also gives its pieces, for tables. */
final class TargetSentence {

    private static final String NOT_COMPARABLE = "NONE";
    private static final String PROXY = "PROXY";
    private static final String ACHIEVED = "ACHIEVED";
    private static final String MISSED = "MISSED";
    private static final String QUALITATIVE = "QUALITATIVE";
    private static final int BLOCKING_NAMED = 3;

    private TargetSentence() {}

    /**
     * "Hộ gia đình có cáp quang: mục tiêu tối thiểu 80% …; ban đầu 41,5%; năm 2026 là 79,6%, tăng 38,1 điểm % so với ban
     * đầu. Đánh giá: chậm; cần thêm …".
     */
    static Sentence of(SourcedItem<Item> sourcedItem, ReportFacts reportFacts) {
        var item = sourcedItem.item();
        var languageFormat = reportFacts.text();
        var name = item.indicator().name().in(reportFacts.language());
        var sentence = Sentence.titled("target." + key(item))
                .then(item.target().value() == null ? "target.qualitative" : "target")
                .with("indicator", name)
                .with("goal", goal(item, languageFormat), sourcedItem.at("target/value"))
                .date("due", item.target().due(), sourcedItem.at("target/due"));
        if (isComparable(item)) {
            sentence.then("target.baseline")
                    .with("baseline", baseline(item.baseline(), languageFormat), sourcedItem.at("baseline/value"));
        }
        PreviousYearValue.of(item, reportFacts)
                .ifPresent(before -> sentence.then("target.previous")
                        .period("periodBefore", Integer.toString(before.year()), sourcedItem.at("latest/period"))
                        .with(
                                "previous",
                                languageFormat.quantity(
                                        before.value(), item.indicator().unit(), goalOf(item)),
                                before.pointer()));
        if (item.latest() != null) {
            latest(sentence, sourcedItem, languageFormat);
        }
        sentence.then("target.verdict").with("verdict", said(item, languageFormat), sourcedItem.at("verdict"));
        decided(sentence, sourcedItem, languageFormat);
        if (isReachedLate(item)) {
            sentence.then("target.late");
        }
        pace(item, languageFormat)
                .ifPresent(pace -> sentence.then("target.pace").with("pace", pace, sourcedItem.at("neededPace")));
        blocked(sentence, sourcedItem, reportFacts);
        sentence.then("end");
        saidByPeople(sentence, sourcedItem, reportFacts);
        return sentence;
    }

    /** Once the date has passed, its own value decides, whatever was reached since. */
    private static void decided(Sentence sentence, SourcedItem<Item> sourcedItem, LanguageFormat languageFormat) {
        var item = sourcedItem.item();
        var decisive = item.atDeadline();
        if (decisive == null
                || decisive.value() == null
                || item.latest() == null
                || decisive.period().equals(item.latest().period())) {
            return;
        }
        sentence.then("target.decided")
                .period("periodAtDate", decisive.period(), sourcedItem.at("atDeadline/period"))
                .with(
                        "atDate",
                        languageFormat.quantity(
                                decisive.value(), item.indicator().unit(), goalOf(item)),
                        sourcedItem.at("atDeadline/value"));
    }

    /** That a target is qualitative is said before; of one that nobody has judged this is all. */
    static String said(Item item, LanguageFormat languageFormat) {
        return isUnjudged(item)
                ? PhraseBook.in(languageFormat.language()).get("verdict.unjudged")
                : languageFormat.verdict(item.verdict());
    }

    private static boolean isUnjudged(Item item) {
        return QUALITATIVE.equals(item.verdict()) && item.judgement() == null;
    }

    /** Whether what was not met on its day has been met since. */
    static boolean isReachedLate(Item item) {
        return MISSED.equals(item.verdict())
                && item.latest() != null
                && isMetBy(item, item.latest().value()).orElse(false);
    }

    /** Whether a value is as the target wants it; empty where it cannot be held against it. */
    static Optional<Boolean> isMetBy(Item item, BigDecimal value) {
        var goal = goalOf(item);
        if (value == null || goal == null) {
            return Optional.empty();
        }
        var against = value.compareTo(goal);
        return switch (item.target().comparator()) {
            case "AT_LEAST" -> Optional.of(against >= 0);
            case "EXACTLY" -> Optional.of(against == 0);
            case "BELOW" -> Optional.of(against < 0);
            default -> Optional.empty();
        };
    }

    /** What values are held against; null for growth, which is in another unit than what grows. */
    static BigDecimal goalOf(Item item) {
        var unit = item.indicator().unit();
        return unit != null && unit.equals(item.target().unit()) ? item.target().value() : null;
    }

    /** Where the way to the target is still to go, in the period whose value decides. */
    private static void blocked(Sentence sentence, SourcedItem<Item> sourcedItem, ReportFacts reportFacts) {
        var blocking = sourcedItem.item().blocking();
        var isDecided = sourcedItem.item().atDeadline() != null;
        var value =
                isDecided ? sourcedItem.item().atDeadline() : sourcedItem.item().latest();
        if (blocking == null
                || value == null
                || blocking.count() == 0
                || ACHIEVED.equals(sourcedItem.item().verdict())) {
            return;
        }
        var language = reportFacts.language();
        sentence.then("target.blocking.in")
                .period(
                        "blockingPeriod",
                        value.period(),
                        sourcedItem.at(isDecided ? "atDeadline/period" : "latest/period"))
                .then(blocking.count() == blocking.of() ? "target.blocking.all" : "target.blocking")
                .count("blocking", blocking.count(), sourcedItem.at("blocking/count"))
                .count("communes", blocking.of(), sourcedItem.at("blocking/of"))
                .with(
                        "units",
                        blocking.units().stream()
                                .limit(BLOCKING_NAMED)
                                .map(unit -> ReportFacts.inSentence(unit.in(language), language))
                                .collect(joining("; ")),
                        sourcedItem.at("blocking/units"));
    }

    /** What was judged where no number decides, and a leader's word; the computed verdict stands before it. */
    private static void saidByPeople(Sentence sentence, SourcedItem<Item> sourcedItem, ReportFacts reportFacts) {
        var judgement = sourcedItem.item().judgement();
        if (judgement != null) {
            sentence.then("target.judgement")
                    .date("judgedOn", judgement.judgedOn(), sourcedItem.at("judgement/judgedOn"))
                    .with("outcome", outcome(judgement, reportFacts.language()), sourcedItem.at("judgement/outcome"))
                    .with("because", Quotations.withoutEnd(judgement.reason()), sourcedItem.at("judgement/reason"));
        }
        var override = sourcedItem.item().override();
        if (override != null) {
            sentence.then("target.override")
                    .with(
                            "override",
                            reportFacts.text().verdict(override.verdict()),
                            sourcedItem.at("override/verdict"))
                    .with("why", Quotations.withoutEnd(override.reason()), sourcedItem.at("override/reason"));
        }
    }

    private static String outcome(Judgement judgement, Language language) {
        return PhraseBook.in(language).word("judgement", judgement.outcome());
    }

    /** For tables: the verdict, and below it what people said. */
    static String verdict(Item item, LanguageFormat languageFormat) {
        var phraseBook = PhraseBook.in(languageFormat.language());
        var told = new StringBuilder(languageFormat.verdict(item.verdict()));
        if (isUnjudged(item)) {
            told.append('\n').append(phraseBook.get("verdict.unjudged"));
        }
        if (item.judgement() != null) {
            told.append('\n').append(outcome(item.judgement(), languageFormat.language()));
        }
        if (item.override() != null) {
            told.append('\n')
                    .append(phraseBook.get(
                            "verdict.override",
                            languageFormat.verdict(item.override().verdict())));
        }
        return told.toString();
    }

    private static void latest(Sentence sentence, SourcedItem<Item> sourcedItem, LanguageFormat languageFormat) {
        var item = sourcedItem.item();
        sentence.then("target.latest")
                .period("period", item.latest().period(), sourcedItem.at("latest/period"))
                .with("latest", value(item, languageFormat), sourcedItem.at("latest/value"));
        change(item).ifPresent(change -> {
            if (change.signum() == 0) {
                sentence.then("target.same");
                return;
            }
            sentence.then(change.signum() > 0 ? "target.rise" : "target.fall")
                    .with(
                            "change",
                            languageFormat.distance(change, item.indicator().unit()),
                            sourcedItem.at("latest/value"),
                            sourcedItem.at("baseline/value"));
            if (PROXY.equals(item.baseline().comparability())) {
                sentence.then("target.proxy");
            }
        });
    }

    /** What was reached since the start; empty where start and value cannot be compared. */
    private static Optional<BigDecimal> change(Item item) {
        return isComparable(item)
                        && item.latest().value() != null
                        && item.baseline().value() != null
                ? Optional.of(Numbers.shown(item.latest().value(), goalOf(item))
                        .subtract(Numbers.shown(item.baseline().value(), null)))
                : Optional.empty();
    }

    private static boolean isComparable(Item item) {
        return item.baseline() != null && !NOT_COMPARABLE.equals(item.baseline().comparability());
    }

    private static String key(Item item) {
        return item.target().code() == null
                ? item.target().clause()
                : item.target().code();
    }

    static String goal(Item item, LanguageFormat languageFormat) {
        var target = item.target();
        return languageFormat.target(target.comparator(), target.value(), target.unit());
    }

    /** "41,5% (năm 2023; số liệu gần đúng)". */
    static String baseline(Baseline baseline, LanguageFormat languageFormat) {
        var phraseBook = PhraseBook.in(languageFormat.language());
        var notes = new StringBuilder();
        if (baseline.asOf() != null) {
            notes.append(languageFormat.period(baseline.asOf()));
        }
        var comparability = switch (baseline.comparability() == null ? "" : baseline.comparability()) {
            case PROXY -> phraseBook.get("baseline.proxy");
            case NOT_COMPARABLE -> phraseBook.get("baseline.other");
            default -> "";
        };
        if (!comparability.isEmpty()) {
            notes.append(notes.length() == 0 ? "" : "; ").append(comparability);
        }
        var value = languageFormat.quantity(baseline.value(), baseline.unit());
        return notes.length() == 0 ? value : value + " (" + notes + ")";
    }

    /** What each remaining year must bring; empty when nothing is left or nothing can be computed. */
    static Optional<String> pace(Item item, LanguageFormat languageFormat) {
        return Optional.ofNullable(item.neededPace())
                .map(text -> languageFormat.language() == Language.VI ? Dates.inText(text.vi()) : text.en());
    }

    /** "79,6%", or "79,6% (tạm tính)". */
    static String value(Item item, LanguageFormat languageFormat) {
        Latest latest = item.latest();
        if (latest.value() == null) {
            return "–";
        }
        var value = languageFormat.quantity(latest.value(), item.indicator().unit(), goalOf(item));
        return "PROVISIONAL".equals(latest.status())
                ? value + " (" + languageFormat.state(latest.status()) + ")"
                : value;
    }
}
