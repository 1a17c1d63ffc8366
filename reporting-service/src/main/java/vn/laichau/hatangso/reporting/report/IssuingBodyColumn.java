package vn.laichau.hatangso.reporting.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;

/** Keeps an issuing body as JSON in one column: it is written once and read whole. */
@Converter
class IssuingBodyColumn implements AttributeConverter<IssuingBody, String> {

    @Override
    public String convertToDatabaseColumn(IssuingBody body) {
        return body == null ? null : ExactJson.canonical(ExactJson.tree(body));
    }

    @Override
    public IssuingBody convertToEntityAttribute(String json) {
        return json == null ? null : ExactJson.read(IssuingBody.class, json);
    }
}
