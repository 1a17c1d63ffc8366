package vn.laichau.hatangso.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GatewayResponsesTest {

    @Test
    void declaresUntilWhenAnOperationAnswersThatIsDeprecated() throws IOException {
        var contract = completed("deprecated: true, ");
        assertThat(contract.at("/paths/~1old/get/responses/200/headers/Sunset/$ref")
                        .asText())
                .isEqualTo("#/components/headers/Sunset");
        assertThat(contract.at("/components/headers").has("Deprecation")).isTrue();
        assertThat(contract.at("/paths/~1new/get/responses/200/headers").has("Sunset"))
                .isFalse();
    }

    @Test
    void declaresNothingOfItWhereNoOperationIs() throws IOException {
        assertThat(completed("").at("/components/headers").has("Sunset")).isFalse();
    }

    private static JsonNode completed(String deprecated) throws IOException {
        var contract = new ServiceContract("agency", (ObjectNode) new YAMLMapper().readTree("""
                paths:
                  /old: {get: {%sresponses: {"200": {description: The old}}}}
                  /new: {get: {responses: {"200": {description: The new}}}}
                components: {responses: {Failure: {description: x}}}
                """.formatted(deprecated)));
        GatewayResponses.addTo(contract);
        return contract.document();
    }
}
