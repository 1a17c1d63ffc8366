package vn.laichau.hatangso.reporting.document.telling;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.format.Wording;
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
    static Sentence of(Traced<Item> traced, Facts facts) {
        var item = traced.item();
        var wording = facts.text();
        var name = item.indicator().name().in(facts.language());
        var sentence = Sentence.titled("target." + key(item))
                .then(item.target().value() == null ? "target.qualitative" : "target")
                .with("indicator", name)
                .with("goal", goal(item, wording), traced.at("target/value"))
                .date("due", item.target().due(), traced.at("target/due"));
        if (isComparable(item)) {
            sentence.then("target.baseline")
                    .with("baseline", baseline(item.baseline(), wording), traced.at("baseline/value"));
        }
        YearBefore.of(item, facts)
                .ifPresent(before -> sentence.then("target.previous")
                        .period("periodBefore", Integer.toString(before.year()), traced.at("latest/period"))
                        .with(
                                "previous",
                                wording.quantity(
                                        before.value(), item.indicator().unit(), goalOf(item)),
                                before.pointer()));
        if (item.latest() != null) {
            latest(sentence, traced, wording);
        }
        sentence.then("target.verdict").with("verdict", said(item, wording), traced.at("verdict"));
        decided(sentence, traced, wording);
        if (isReachedLate(item)) {
            sentence.then("target.late");
        }
        pace(item, wording).ifPresent(pace -> sentence.then("target.pace").with("pace", pace, traced.at("neededPace")));
        blocked(sentence, traced, facts);
        sentence.then("end");
        saidByPeople(sentence, traced, facts);
        return sentence;
    }

    /** Once the date has passed, its own value decides, whatever was reached since. */
    private static void decided(Sentence sentence, Traced<Item> traced, Wording wording) {
        var item = traced.item();
        var decisive = item.atDeadline();
        if (decisive == null
                || decisive.value() == null
                || item.latest() == null
                || decisive.period().equals(item.latest().period())) {
            return;
        }
        sentence.then("target.decided")
                .period("periodAtDate", decisive.period(), traced.at("atDeadline/period"))
                .with(
                        "atDate",
                        wording.quantity(decisive.value(), item.indicator().unit(), goalOf(item)),
                        traced.at("atDeadline/value"));
    }

    /** That a target is qualitative is said before; of one that nobody has judged this is all. */
    static String said(Item item, Wording wording) {
        return isUnjudged(item)
                ? Phrases.in(wording.language()).get("verdict.unjudged")
                : wording.verdict(item.verdict());
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
    private static void blocked(Sentence sentence, Traced<Item> traced, Facts facts) {
        var blocking = traced.item().blocking();
        var isDecided = traced.item().atDeadline() != null;
        var value = isDecided ? traced.item().atDeadline() : traced.item().latest();
        if (blocking == null
                || value == null
                || blocking.count() == 0
                || ACHIEVED.equals(traced.item().verdict())) {
            return;
        }
        var language = facts.language();
        sentence.then("target.blocking.in")
                .period("blockingPeriod", value.period(), traced.at(isDecided ? "atDeadline/period" : "latest/period"))
                .then(blocking.count() == blocking.of() ? "target.blocking.all" : "target.blocking")
                .count("blocking", blocking.count(), traced.at("blocking/count"))
                .count("communes", blocking.of(), traced.at("blocking/of"))
                .with(
                        "units",
                        blocking.units().stream()
                                .limit(BLOCKING_NAMED)
                                .map(unit -> Facts.inSentence(unit.in(language), language))
                                .collect(joining("; ")),
                        traced.at("blocking/units"));
    }

    /** What was judged where no number decides, and a leader's word; the computed verdict stands before it. */
    private static void saidByPeople(Sentence sentence, Traced<Item> traced, Facts facts) {
        var judgement = traced.item().judgement();
        if (judgement != null) {
            sentence.then("target.judgement")
                    .date("judgedOn", judgement.judgedOn(), traced.at("judgement/judgedOn"))
                    .with("outcome", outcome(judgement, facts.language()), traced.at("judgement/outcome"))
                    .with("because", Quotations.withoutEnd(judgement.reason()), traced.at("judgement/reason"));
        }
        var override = traced.item().override();
        if (override != null) {
            sentence.then("target.override")
                    .with("override", facts.text().verdict(override.verdict()), traced.at("override/verdict"))
                    .with("why", Quotations.withoutEnd(override.reason()), traced.at("override/reason"));
        }
    }

    private static String outcome(Judgement judgement, Language language) {
        return Phrases.in(language).word("judgement", judgement.outcome());
    }

    /** For tables: the verdict, and below it what people said. */
    static String verdict(Item item, Wording wording) {
        var phrases = Phrases.in(wording.language());
        var told = new StringBuilder(wording.verdict(item.verdict()));
        if (isUnjudged(item)) {
            told.append('\n').append(phrases.get("verdict.unjudged"));
        }
        if (item.judgement() != null) {
            told.append('\n').append(outcome(item.judgement(), wording.language()));
        }
        if (item.override() != null) {
            told.append('\n')
                    .append(phrases.get(
                            "verdict.override", wording.verdict(item.override().verdict())));
        }
        return told.toString();
    }

    private static void latest(Sentence sentence, Traced<Item> traced, Wording wording) {
        var item = traced.item();
        sentence.then("target.latest")
                .period("period", item.latest().period(), traced.at("latest/period"))
                .with("latest", value(item, wording), traced.at("latest/value"));
        change(item).ifPresent(change -> {
            if (change.signum() == 0) {
                sentence.then("target.same");
                return;
            }
            sentence.then(change.signum() > 0 ? "target.rise" : "target.fall")
                    .with(
                            "change",
                            wording.distance(change, item.indicator().unit()),
                            traced.at("latest/value"),
                            traced.at("baseline/value"));
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

    static String goal(Item item, Wording wording) {
        var target = item.target();
        return wording.target(target.comparator(), target.value(), target.unit());
    }

    /** "41,5% (năm 2023; số liệu gần đúng)". */
    static String baseline(Baseline baseline, Wording wording) {
        var phrases = Phrases.in(wording.language());
        var notes = new StringBuilder();
        if (baseline.asOf() != null) {
            notes.append(wording.period(baseline.asOf()));
        }
        var comparability = switch (baseline.comparability() == null ? "" : baseline.comparability()) {
            case PROXY -> phrases.get("baseline.proxy");
            case NOT_COMPARABLE -> phrases.get("baseline.other");
            default -> "";
        };
        if (!comparability.isEmpty()) {
            notes.append(notes.length() == 0 ? "" : "; ").append(comparability);
        }
        var value = wording.quantity(baseline.value(), baseline.unit());
        return notes.length() == 0 ? value : value + " (" + notes + ")";
    }

    /** What each remaining year must bring; empty when nothing is left or nothing can be computed. */
    static Optional<String> pace(Item item, Wording wording) {
        return Optional.ofNullable(item.neededPace())
                .map(text -> wording.language() == Language.VI ? Dates.inText(text.vi()) : text.en());
    }

    /** "79,6%", or "79,6% (tạm tính)". */
    static String value(Item item, Wording wording) {
        Latest latest = item.latest();
        if (latest.value() == null) {
            return "–";
        }
        var value = wording.quantity(latest.value(), item.indicator().unit(), goalOf(item));
        return "PROVISIONAL".equals(latest.status()) ? value + " (" + wording.state(latest.status()) + ")" : value;
    }
}
