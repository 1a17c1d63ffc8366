package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.referencedata.ReferenceData;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.workbook.cell.Column;

/**
 * What a workbook for an obligation asks: its sheets, the names of columns and the lists of codes, all from the published schema
 * and the dictionary.
 *
 * @param form code of the form
 * @param schema its published schema
 * @param vocabulary empty while the dictionary is not there: then those codes are typed
 */
record WorkbookTemplate(ObligationKey obligation, String form, JsonNode schema, Optional<ReferenceData> vocabulary) {

    /** Rows of words that are no answers to a question of the form. */
    static final List<String> WORDS_OF_THE_WHOLE = List.of("narrative", "lateReason");

    private static final int QUARTERS = 4;

    List<ContentSheet> sheets() {
        return Arrays.stream(ContentSheet.values())
                .filter(contentSheet ->
                        schema.at("/properties/" + contentSheet.list()).isObject())
                .toList();
    }

    /** The whole list in words. */
    String explanation(ContentSheet contentSheet) {
        return schema.at("/properties/" + contentSheet.list() + "/description").asText();
    }

    String header(ContentSheet contentSheet, Column column) {
        return column.member() == null
                ? "Nội dung câu hỏi"
                : property(contentSheet, column).at("/title").asText();
    }

    String hint(ContentSheet contentSheet, Column column) {
        return column.member() == null
                ? ""
                : property(contentSheet, column).at("/description").asText();
    }

    private JsonNode property(ContentSheet contentSheet, Column column) {
        var property = schema.at("/$defs/" + contentSheet.row() + "/properties/" + column.member());
        var shared = property.at("/$ref").asText();
        return shared.isEmpty() ? property : schema.at(shared.substring(1));
    }

    /** Codes with their names, to choose from; empty for a column without a list. */
    Map<String, String> codes(ContentSheet contentSheet, Column column) {
        if (column.member() == null) {
            return Map.of();
        }
        return switch (column.member()) {
            case "territory" -> vocabulary.map(this::territories).orElse(Map.of());
            case "indicator" -> vocabulary.map(WorkbookTemplate::indicators).orElse(Map.of());
            case "quarter" -> quarters();
            case "question" -> questions();
            default -> labels(property(contentSheet, column));
        };
    }

    private Map<String, String> territories(ReferenceData known) {
        var codes = new LinkedHashMap<String, String>();
        known.territoriesOn(LocalDate.of(obligation.year(), 1, 1))
                .forEach(unit -> codes.put(unit.code(), unit.typeVi() + " " + unit.nameVi()));
        return codes;
    }

    private static Map<String, String> indicators(ReferenceData known) {
        var codes = new LinkedHashMap<String, String>();
        known.indicators().stream()
                .filter(ReferenceData.IndicatorName::isMeasured)
                .forEach(indicator ->
                        codes.put(indicator.code(), indicator.name().vi()));
        return codes;
    }

    private Map<String, String> quarters() {
        var codes = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, QUARTERS).forEach(quarter -> codes.put(obligation.year() + "-Q" + quarter, ""));
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
