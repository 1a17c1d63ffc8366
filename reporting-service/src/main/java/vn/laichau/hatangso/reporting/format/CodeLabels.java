package vn.laichau.hatangso.reporting.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.json.ExactJson;

/**
 * The words of reports for the codes of the other services, in one language: the file {@code words/vi.json}, by kind and code. The
 * portal's vocabulary test holds them and its own words together.
 */
public record CodeLabels(Language language, JsonNode words) {

    /** From good to bad, then what cannot be judged. */
    public static final List<String> VERDICT_ORDER = List.of(
            "ACHIEVED",
            "MET_LATE",
            "ON_TRACK",
            "AT_RISK",
            "BEHIND",
            "GOING_BACKWARDS",
            "MISSED",
            "NO_BASELINE",
            "STALE",
            "NO_DATA",
            "QUALITATIVE");

    private static final List<String> TASK_LIFE = List.of(
            "UNASSIGNED", "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "SUBMITTED", "RETURNED", "COMPLETED", "RELEASED");

    private static final CodeLabels VIETNAMESE = read(Language.VI);
    private static final CodeLabels ENGLISH = read(Language.EN);

    public static CodeLabels in(Language language) {
        return language == Language.EN ? ENGLISH : VIETNAMESE;
    }

    private static CodeLabels read(Language language) {
        var words = ExactJson.resource("/words/" + language.tag() + ".json");
        return new CodeLabels(language, words.orElseThrow());
    }

    Optional<String> find(String kind, String code) {
        return Optional.ofNullable(words.path(kind + "." + code).textValue());
    }

    /** A code without a word stands as it is; in English it nearly is one: ON_TRACK gives "on track". */
    public String of(String kind, String code) {
        return find(kind, code)
                .orElse(language == Language.EN ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : code);
    }

    /** States of tasks from the first to the last; one that is not known stands behind. */
    public static Stream<String> inOrderOfLife(Collection<String> taskStates) {
        return Stream.concat(
                TASK_LIFE.stream().filter(taskStates::contains),
                taskStates.stream().filter(state -> !TASK_LIFE.contains(state)).sorted());
    }
}
