package vn.laichau.hatangso.reporting.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;

/** Keeps a value as JSON in one column: it is written once and read whole. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final Class<T> type;

    private JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : ExactJson.canonical(ExactJson.tree(value));
    }

    @Override
    public T convertToEntityAttribute(String json) {
        return json == null ? null : ExactJson.read(type, json);
    }

    @Converter
    static class OfIssuingBody extends JsonColumn<IssuingBody> {

        OfIssuingBody() {
            super(IssuingBody.class);
        }
    }

    @Converter
    static class OfConcerned extends JsonColumn<Concerned> {

        OfConcerned() {
            super(Concerned.class);
        }
    }
}
