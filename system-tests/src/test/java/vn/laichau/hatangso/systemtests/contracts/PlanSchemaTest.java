package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a plan of another province begins with the published schemas. */
class PlanSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest(name = "{1}: no {3}")
    @CsvSource({
        "indicator-service, indicators, targets, indicator",
        "indicator-service, territories, lineage, legalBasis",
        "agency-service, obligations, obligations, owedBy",
        "reporting-service, reports, recipients, name"
    })
    void isKeptByTheShippedFileAndAsksForWhatItNeeds(String module, String part, String rows, String member)
            throws IOException {
        var plan = Path.of("..", module, "src/main/resources/plan");
        var schema = JSON.readTree(plan.resolve(part + ".schema.json").toFile());
        var file = JSON.readTree(
                plan.resolve("lai-chau-2023").resolve(part + ".json").toFile());
        assertThat(faults(schema, file)).isEmpty();

        ((ObjectNode) file.path(rows).path(0)).remove(member);
        assertThat(faults(schema, file)).singleElement().asString().contains(member);
    }

    private static List<String> faults(JsonNode schema, JsonNode file) {
        return SCHEMAS.getSchema(schema).validate(file).stream()
                .map(Error::toString)
                .toList();
    }
}
