package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * A thing of another service, known by its code and perhaps by its name. A peer may send the bare code or an object with
 * {@code code} and {@code name}.
 *
 * @param name Vietnamese name; the code where the peer gives none
 * @param nameEn English name; the Vietnamese one where the peer gives none
 */
public record NamedCode(String code, String name, String nameEn) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NamedCode of(JsonNode json) {
        if (!json.isObject()) {
            return new NamedCode(json.asText(), json.asText(), json.asText());
        }
        var code = json.path("code").asText();
        var name = json.path("name");
        var vi = name.path("vi").asText(name.asText(code));
        return new NamedCode(code, vi, name.path("en").asText(vi));
    }

    public String in(Language language) {
        return language == Language.EN ? nameEn : name;
    }

    /** Whether the peer gave no name of its own. */
    public boolean isBare() {
        return code.equals(name);
    }
}
