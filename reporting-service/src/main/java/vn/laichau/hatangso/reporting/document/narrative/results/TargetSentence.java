package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
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

/** Says in words where one target stands. Also gives its pieces, for tables. */
final class TargetSentence {

    private static final String NOT_COMPARABLE = "NONE";
    private static final String PROXY = "PROXY";
    private static final String ACHIEVED = "ACHIEVED";
    private static final String MET_LATE = "MET_LATE";
    private static final String QUALITATIVE = "QUALITATIVE";
    private static final int BLOCKING_NAMED = 3;

    private TargetSentence() {}

    /**
     * "Hộ gia đình có cáp quang: mục tiêu tối thiểu 80% …; ban đầu 41,5%; năm 2026 là 79,6%, tăng 38,1 điểm % so với ban
     * đầu. Đánh giá: chậm; cần thêm …".
     */
    static Sentence of(SourcedItem<Item> sourced, ReportFacts facts) {
        var item = sourced.item();
        var format = facts.text();
        var name = item.indicator().name().in(facts.language());
        var sentence = Sentence.titled("target." + key(item))
                .then(item.target().value() == null ? "target.qualitative" : "target")
                .with("indicator", name)
                .with("goal", goal(item, format), sourced.at("target/value"))
                .date("due", item.target().due(), sourced.at("target/due"));
        if (isComparable(item)) {
            sentence.then("target.baseline")
                    .with("baseline", baseline(item.baseline(), format), sourced.at("baseline/value"));
        }
        PreviousYearValue.of(item, facts)
                .ifPresent(before -> sentence.then("target.previous")
                        .period("periodBefore", Integer.toString(before.year()), sourced.at("latest/period"))
                        .with(
                                "previous",
                                format.quantity(before.value(), item.indicator().unit(), goalOf(item)),
                                before.pointer()));
        if (item.latest() != null) {
            latest(sentence, sourced, format);
        }
        sentence.then("target.verdict").with("verdict", said(item, format), sourced.at("verdict"));
        decided(sentence, sourced, format);
        if (isReachedLate(item)) {
            sentence.then("target.late");
        }
        pace(item, format).ifPresent(pace -> sentence.then("target.pace").with("pace", pace, sourced.at("neededPace")));
        blocked(sentence, sourced, facts);
        sentence.then("end");
        saidByPeople(sentence, sourced, facts);
        return sentence;
    }

    /** Once the date has passed, its own value decides, whatever was reached since. */
    private static void decided(Sentence sentence, SourcedItem<Item> sourced, LanguageFormat format) {
        var item = sourced.item();
        var decisive = item.atDeadline();
        if (decisive == null
                || decisive.value() == null
                || item.latest() == null
                || decisive.period().equals(item.latest().period())) {
            return;
        }
        sentence.then("target.decided")
                .period("periodAtDate", decisive.period(), sourced.at("atDeadline/period"))
                .with(
                        "atDate",
                        format.quantity(decisive.value(), item.indicator().unit(), goalOf(item)),
                        sourced.at("atDeadline/value"));
    }

    /** That a target is qualitative is said before; of one that nobody has judged this is all. */
    static String said(Item item, LanguageFormat format) {
        return isUnjudged(item)
                ? PhraseBook.in(format.language()).get("verdict.unjudged")
                : format.verdict(item.verdict());
    }

    private static boolean isUnjudged(Item item) {
        return QUALITATIVE.equals(item.verdict()) && item.judgement() == null;
    }

    /** Whether nothing of it is open any more, on its day or since. */
    static boolean isMet(Item item) {
        return ACHIEVED.equals(item.verdict()) || isReachedLate(item);
    }

    /** Whether what was not met on its day has been met since. */
    static boolean isReachedLate(Item item) {
        return MET_LATE.equals(item.verdict());
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

    /** Where the way to the target is still to go, by the latest values. */
    private static void blocked(Sentence sentence, SourcedItem<Item> sourced, ReportFacts facts) {
        var blocking = sourced.item().blocking();
        var value = sourced.item().latest();
        if (blocking == null || value == null || blocking.count() == 0 || isMet(sourced.item())) {
            return;
        }
        var language = facts.language();
        sentence.then("target.blocking.in")
                .period("blockingPeriod", value.period(), sourced.at("latest/period"))
                .then(blocking.count() == blocking.of() ? "target.blocking.all" : "target.blocking")
                .count("blocking", blocking.count(), sourced.at("blocking/count"))
                .count("communes", blocking.of(), sourced.at("blocking/of"))
                .with(
                        "units",
                        blocking.units().stream()
                                .limit(BLOCKING_NAMED)
                                .map(unit -> ReportFacts.inSentence(unit.in(language), language))
                                .collect(joining("; ")),
                        sourced.at("blocking/units"));
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

    private static void latest(Sentence sentence, SourcedItem<Item> sourced, LanguageFormat format) {
        var item = sourced.item();
        sentence.then("target.latest")
                .period("period", item.latest().period(), sourced.at("latest/period"))
                .with("latest", value(item, format), sourced.at("latest/value"));
        change(item).ifPresent(change -> {
            if (change.signum() == 0) {
                sentence.then("target.same");
                return;
            }
            sentence.then(change.signum() > 0 ? "target.rise" : "target.fall")
                    .with(
                            "change",
                            format.distance(change, item.indicator().unit()),
                            sourced.at("latest/value"),
                            sourced.at("baseline/value"));
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

    static String goal(Item item, LanguageFormat format) {
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
    static Optional<String> pace(Item item, LanguageFormat format) {
        return Optional.ofNullable(item.neededPace())
                .map(text -> format.language() == Language.VI ? Dates.inText(text.vi()) : text.en());
    }

    /** "79,6%", or "79,6% (tạm tính)". */
    static String value(Item item, LanguageFormat format) {
        Latest latest = item.latest();
        if (latest.value() == null) {
            return "–";
        }
        var value = format.quantity(latest.value(), item.indicator().unit(), goalOf(item));
        return "PROVISIONAL".equals(latest.status()) ? value + " (" + format.state(latest.status()) + ")" : value;
    }
}
