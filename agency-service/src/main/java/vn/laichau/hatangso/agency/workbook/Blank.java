package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.dictionary.Vocabulary;
import vn.laichau.hatangso.agency.submission.draft.Duty;

/**
 * What a workbook for a duty asks: its sheets, the names of columns and the lists of codes, all from the published schema
 * and the dictionary.
 *
 * @param form code of the form
 * @param schema its published schema
 * @param vocabulary empty while the dictionary is not there: then those codes are typed
 */
record Blank(Duty duty, String form, JsonNode schema, Optional<Vocabulary> vocabulary) {

    /** Rows of words that are no answers to a question of the form. */
    static final List<String> WORDS_OF_THE_WHOLE = List.of("narrative", "lateReason");

    private static final int QUARTERS = 4;

    List<Sheet> sheets() {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> schema.at("/properties/" + sheet.list()).isObject())
                .toList();
    }

    /** The whole list in words. */
    String explanation(Sheet sheet) {
        return schema.at("/properties/" + sheet.list() + "/description").asText();
    }

    String header(Sheet sheet, Column column) {
        return column.member() == null
                ? "Nội dung câu hỏi"
                : property(sheet, column).at("/title").asText();
    }

    String hint(Sheet sheet, Column column) {
        return column.member() == null
                ? ""
                : property(sheet, column).at("/description").asText();
    }

    private JsonNode property(Sheet sheet, Column column) {
        var property = schema.at("/$defs/" + sheet.row() + "/properties/" + column.member());
        var shared = property.at("/$ref").asText();
        return shared.isEmpty() ? property : schema.at(shared.substring(1));
    }

    /** Codes with their names, to choose from; empty for a column without a list. */
    Map<String, String> codes(Sheet sheet, Column column) {
        if (column.member() == null) {
            return Map.of();
        }
        return switch (column.member()) {
            case "territory" -> vocabulary.map(this::territories).orElse(Map.of());
            case "indicator" -> vocabulary.map(Blank::indicators).orElse(Map.of());
            case "quarter" -> quarters();
            case "question" -> questions();
            default -> labels(property(sheet, column));
        };
    }

    private Map<String, String> territories(Vocabulary known) {
        var codes = new LinkedHashMap<String, String>();
        known.territoriesOn(LocalDate.of(duty.year(), 1, 1))
                .forEach(unit -> codes.put(unit.code(), unit.typeVi() + " " + unit.nameVi()));
        return codes;
    }

    private static Map<String, String> indicators(Vocabulary known) {
        var codes = new LinkedHashMap<String, String>();
        known.indicators().stream()
                .filter(Vocabulary.IndicatorName::isMeasured)
                .forEach(indicator ->
                        codes.put(indicator.code(), indicator.name().vi()));
        return codes;
    }

    private Map<String, String> quarters() {
        var codes = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, QUARTERS).forEach(quarter -> codes.put(duty.year() + "-Q" + quarter, ""));
        return codes;
    }

    /** Everything that is said in words, in the order of the sheet. */
    Map<String, String> questions() {
        var codes = new LinkedHashMap<String, String>();
        WORDS_OF_THE_WHOLE.forEach(member ->
                codes.put(member, schema.at("/properties/" + member + "/title").asText()));
        codes.putAll(labels(schema.at("/$defs/answer/properties/question")));
        return codes;
    }

    private static Map<String, String> labels(JsonNode property) {
        var codes = new LinkedHashMap<String, String>();
        property.at("/x-labels")
                .fields()
                .forEachRemaining(label ->
                        codes.put(label.getKey(), label.getValue().at("/vi").asText()));
        return codes;
    }
}
