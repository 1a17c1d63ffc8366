package vn.laichau.hatangso.reporting.document.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.json.ExactJson;

/**
 * A rule of the decree.
 *
 * @param code stable, for programs
 * @param clause of Decree 30/2020/NĐ-CP, Appendix I
 * @param title what it demands
 * @param check where a document breaks it; empty for a document without anything it speaks of
 */
record Rule(String code, String clause, Text title, Function<ParsedDocument, Optional<List<Found>>> check) {

    /** What each rule demands, in words, and which clause says so. */
    private static final Map<String, JsonNode> TITLES = titles();

    static Rule about(String code, Function<ParsedDocument, Optional<List<Found>>> check) {
        var words = Optional.ofNullable(TITLES.get(code)).orElseThrow(() -> new IllegalArgumentException(code));
        var title = Text.of(words.path("vi").asText(), words.path("en").asText());
        return new Rule(code, words.path("clause").asText(), title, check);
    }

    private static Map<String, JsonNode> titles() {
        var titles = new HashMap<String, JsonNode>();
        ExactJson.resource("/decree-30/rules.json")
                .orElseThrow()
                .forEach(rule -> titles.put(rule.path("rule").asText(), rule));
        return titles;
    }

    /** What one line has to be like, wherever there is one. */
    static Rule line(
            String code, Function<ParsedDocument, Optional<ParsedParagraph>> which, Predicate<ParsedParagraph> kept) {
        return lines(code, document -> which.apply(document).stream().toList(), kept);
    }

    /** How one line has to be worded: the decree words it in Vietnamese, and says nothing of translations. */
    static Rule ofWords(
            String code, Function<ParsedDocument, Optional<ParsedParagraph>> which, Predicate<ParsedParagraph> kept) {
        return line(
                code,
                document -> which.apply(document)
                        .filter(paragraph -> document.terms().areVietnamese()),
                kept);
    }

    /** What all lines of a kind have to be like. */
    static Rule lines(
            String code, Function<ParsedDocument, List<ParsedParagraph>> which, Predicate<ParsedParagraph> kept) {
        return about(code, document -> {
            var all = which.apply(document);
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(places(all.stream().filter(kept.negate())));
        });
    }

    /** A block that must be there. */
    static Rule there(String code, Function<ParsedDocument, Optional<ParsedParagraph>> which) {
        return about(
                code, document -> Optional.of(which.apply(document).isPresent() ? List.of() : List.of(Found.NOTHING)));
    }

    private static List<Found> places(Stream<ParsedParagraph> lines) {
        return lines.map(ParsedParagraph::found).toList();
    }
}
