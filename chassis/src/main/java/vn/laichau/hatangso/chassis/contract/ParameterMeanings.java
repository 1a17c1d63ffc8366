package vn.laichau.hatangso.chassis.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.QueryValueFilter;
import vn.laichau.hatangso.chassis.idempotency.IdempotentRequests;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Says in the contract what each parameter means that does not say so at its resource, and within which bounds it is taken: one
 * meaning for a name ({@code contract/parameters.txt} of the chassis and of the service), or for the name in one operation.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 40)
public class ParameterMeanings implements OASFilter {

    private static final String FILE = "contract/parameters.txt";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var meanings = read();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation ->
                        operation.getParameters().forEach(parameter -> complete(operation, parameter, meanings)));
    }

    /** Name, a tab, meaning; or the operation, a dot and the name. */
    private static Map<String, String> read() {
        var meanings = new HashMap<String, String>();
        try {
            for (var file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (var content = file.openStream()) {
                    new String(content.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(": ", 2))
                            .forEach(line -> meanings.put(line[0], line[1]));
                }
            }
            return meanings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static void complete(Operation operation, Parameter parameter, Map<String, String> meanings) {
        var name = parameter.getName();
        var own = meanings.get(operation.getOperationId() + "." + name);
        if (parameter.getDescription() == null) {
            parameter.setDescription(own == null ? meanings.get(name) : own);
        }
        var schema = parameter.getSchema();
        switch (name) {
            case "limit" -> schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Page.LARGEST));
            case "year" ->
                schema.minimum(BigDecimal.valueOf(FieldErrors.FIRST_YEAR))
                        .maximum(BigDecimal.valueOf(FieldErrors.LAST_YEAR));
            case "Idempotency-Key" -> schema.minLength(1).maxLength(IdempotentRequests.LONGEST_KEY);
            default -> {
                if (parameter.getIn() == Parameter.In.QUERY) {
                    limit(schema);
                }
            }
        }
    }

    private static void limit(Schema schema) {
        if (schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)) {
            schema.maxItems(QueryValueFilter.MOST_VALUES);
            limit(schema.getItems());
        } else if (schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getEnumeration() == null) {
            schema.maxLength(QueryValueFilter.LONGEST_VALUE);
        }
    }
}
