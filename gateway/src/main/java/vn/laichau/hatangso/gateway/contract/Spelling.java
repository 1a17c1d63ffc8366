package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** How a contract is written down. */
enum Spelling {
    JSON("application/vnd.oai.openapi+json") {
        @Override
        String write(ObjectNode contract) {
            return contract.toPrettyString();
        }
    },
    YAML("application/vnd.oai.openapi; charset=utf-8") {
        @Override
        String write(ObjectNode contract) {
            return StoredJson.text(MAPPER, contract);
        }
    };

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    final String mediaType;

    Spelling(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract String write(ObjectNode contract);

    /** Behind the address. */
    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
