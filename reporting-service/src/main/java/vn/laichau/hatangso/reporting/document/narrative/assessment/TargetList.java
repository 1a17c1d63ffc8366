package vn.laichau.hatangso.reporting.document.narrative.assessment;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.narrative.facts.Standing;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetSentence;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/**
 * Targets that belong together in one sentence.
 *
 * @param withMilestones whether the year of a milestone is named where an indicator has several
 */
record TargetList(ReportFacts facts, List<SourcedItem<Item>> targets, boolean withMilestones) {

    /** Who reads on after so many finds the others in the annex. */
    private static final int MOST_NAMED = 8;

    static TargetList standing(ReportFacts facts, Predicate<Standing> chosen) {
        return of(facts, item -> chosen.test(Standing.of(item)));
    }

    static TargetList of(ReportFacts facts, Predicate<Item> chosen) {
        return new TargetList(
                facts,
                facts.targets().stream()
                        .filter(target -> chosen.test(target.item()))
                        .toList(),
                true);
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    int size() {
        return targets.size();
    }

    /** Where members of them stand in the snapshot. */
    String[] at(String... members) {
        return targets.stream()
                .flatMap(target -> Arrays.stream(members).map(target::at))
                .toArray(String[]::new);
    }

    /** Counts them in a sentence, and names them. */
    Sentence in(Sentence sentence, String count, String names) {
        return in(sentence, count, names, (item, text) -> "");
    }

    /** @param detail what stands in brackets behind a name; nothing where it is empty */
    Sentence in(
            Sentence sentence,
            String count,
            String names,
            BiFunction<Item, ReportFacts, String> detail,
            String... members) {
        var pointers = members.length == 0 ? at("verdict") : at(members);
        return sentence.count(count, size(), at("verdict")).with(names, named(detail), pointers);
    }

    private String named(BiFunction<Item, ReportFacts, String> detail) {
        var named = targets.stream()
                .map(target -> named(target.item(), detail.apply(target.item(), facts)))
                .toList();
        return facts.named(named, MOST_NAMED, "list.more");
    }

    /** With the year of the milestone, where the indicator has several, and what is told of it in the same brackets. */
    private String named(Item item, String told) {
        var name = ReportFacts.inSentence(item.indicator().name().in(facts.language()), facts.language());
        var several = withMilestones
                && facts.targets().stream()
                                .filter(other -> other.item()
                                        .isMeasuredBy(item.indicator().code()))
                                .count()
                        > 1;
        var milestone = several
                ? facts.phrases().get("list.milestone", item.target().due().getYear())
                : "";
        var brackets =
                Stream.of(milestone, told).filter(part -> !part.isEmpty()).collect(joining(": "));
        return brackets.isEmpty() ? name : name + " (" + brackets + ")";
    }

    /** "66,2%, còn thiếu 13,8 điểm %". */
    static String lacking(Item item, ReportFacts facts) {
        var value = TargetSentence.listedValue(item, facts);
        return TargetSentence.gap(item, facts.text())
                .map(gap -> facts.phrases()
                        .get("BELOW".equals(item.target().comparator()) ? "list.above" : "list.lacking", value, gap))
                .orElseGet(() -> Standing.isAwaited(item) ? facts.phrases().get("list.awaited", value) : value);
    }

    /** "cần thêm 13,8 điểm %", and from another year's value "cần thêm 13,8 điểm % so với năm 2024". */
    static String toGo(Item item, ReportFacts facts) {
        return TargetSentence.gap(item, facts.text())
                .map(gap -> facts.phrases()
                        .get("BELOW".equals(item.target().comparator()) ? "list.needs.less" : "list.needs", gap))
                .map(need -> TargetSentence.since(need, item, facts))
                .orElseGet(() -> lacking(item, facts));
    }

    /** "20,1%; cần thêm 19,3 điểm % mỗi năm". */
    static String needing(Item item, ReportFacts facts) {
        if (TargetSentence.isEstimatedAtItsEnd(item)) {
            return lacking(item, facts);
        }
        var value = TargetSentence.listedValue(item, facts);
        return TargetSentence.pace(item, facts.text())
                .map(pace -> value + "; " + pace)
                .orElse(value);
    }
}
