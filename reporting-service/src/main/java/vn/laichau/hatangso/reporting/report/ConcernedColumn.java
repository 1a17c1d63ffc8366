package vn.laichau.hatangso.reporting.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** Keeps what is cited of another document as JSON in one column: it is written once and read whole. */
@Converter
class ConcernedColumn implements AttributeConverter<Concerned, String> {

    @Override
    public String convertToDatabaseColumn(Concerned concerned) {
        return concerned == null ? null : ExactJson.canonical(ExactJson.tree(concerned));
    }

    @Override
    public Concerned convertToEntityAttribute(String json) {
        return json == null ? null : ExactJson.read(Concerned.class, json);
    }
}
