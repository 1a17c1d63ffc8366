package vn.laichau.hatangso.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of contracts small enough to say the whole of what comes out. */
class ContractMergeTest {

    private static final String FIRST = """
            openapi: 3.1.0
            info: {title: First, version: "1.0", license: {name: L}}
            tags: [{name: shared, description: of the first}, {name: internal}, {name: first}]
            paths:
              /shared: {get: {tags: [shared], responses: {"200": {$ref: "#/components/responses/Found"}}}}
              /first: {get: {tags: [first], parameters: [{$ref: "#/components/parameters/Page"}]}}
            components:
              schemas: {Same: {type: string}, Other: {type: integer}, Unused: {type: object}, Inner: {$ref: "#/components/schemas/Same"}}
              parameters: {Page: {name: page, schema: {$ref: "#/components/schemas/Inner"}}}
              responses: {Found: {content: {x: {schema: {$ref: "#/components/schemas/Other"}}}}}
              securitySchemes: {token: {type: http}}
            """;

    private static final String SECOND = """
            openapi: 3.0.0
            info: {title: Second, version: "2.0", license: {name: M}}
            tags: [{name: second}, {name: shared, description: of the second}]
            paths:
              /shared: {post: {tags: [shared], responses: {"200": {$ref: "#/components/responses/Found"}}}}
              /second: {get: {tags: [second], parameters: [{$ref: "#/components/parameters/Page"}]}}
            components:
              schemas: {Same: {type: string}, Other: {type: boolean}, Inner: {$ref: "#/components/schemas/Same"}}
              parameters: {Page: {name: page, schema: {$ref: "#/components/schemas/Inner"}}}
              responses: {Found: {content: {x: {schema: {$ref: "#/components/schemas/Other"}}}}}
            """;

    private static final String TOGETHER = """
            openapi: 3.1.0
            info:
              title: Hạ tầng số Lai Châu
              description: "Digital infrastructure plan of Lai Châu: everything that can be called."
              version: "1.0"
              license: {name: L}
            servers: [{url: /}]
            tags: [{name: shared, description: of the first}, {name: first}, {name: second}]
            paths:
              /shared:
                get: {tags: [shared], responses: {"200": {$ref: "#/components/responses/AgencyFound"}}}
                post: {tags: [shared], responses: {"200": {$ref: "#/components/responses/ReportingFound"}}}
              /first: {get: {tags: [first], parameters: [{$ref: "#/components/parameters/Page"}]}}
              /second: {get: {tags: [second], parameters: [{$ref: "#/components/parameters/Page"}]}}
            components:
              schemas:
                Same: {type: string}
                AgencyOther: {type: integer}
                ReportingOther: {type: boolean}
                Inner: {$ref: "#/components/schemas/Same"}
              parameters: {Page: {name: page, schema: {$ref: "#/components/schemas/Inner"}}}
              responses:
                AgencyFound: {content: {x: {schema: {$ref: "#/components/schemas/AgencyOther"}}}}
                ReportingFound: {content: {x: {schema: {$ref: "#/components/schemas/ReportingOther"}}}}
              securitySchemes: {token: {type: http}}
            """;

    /** What is the same stays one, what only has the same name is told apart, and what nothing leads to is left out. */
    @Test
    void makesOneContractOfTwo() {
        assertThat(merged(FIRST, SECOND)).isEqualTo(read(TOGETHER));
    }

    @Test
    void leavesOneAsItIsButForWhatNothingLeadsTo() {
        var alone = merged(FIRST);
        assertThat(alone.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("Same", "Other", "Inner");
        assertThat(alone.path("paths")).isEqualTo(read(FIRST).path("paths"));
    }

    @Test
    void takesNoNameThatIsTaken() {
        var taken = FIRST.replace("Unused:", "AgencyOther:");
        assertThatThrownBy(() -> merged(taken, SECOND)).hasMessageContaining("Other, AgencyOther");
    }

    private static JsonNode merged(String first) {
        return ContractMerge.merge(List.of(new ServiceContract("agency", read(first))));
    }

    private static JsonNode merged(String first, String second) {
        return ContractMerge.merge(
                List.of(new ServiceContract("agency", read(first)), new ServiceContract("reporting", read(second))));
    }

    private static ObjectNode read(String yaml) {
        try {
            return (ObjectNode) new YAMLMapper().readTree(yaml);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
