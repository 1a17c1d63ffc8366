package vn.laichau.hatangso.chassis.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Writes into the contract what a request may look like: {@code examples/<operationId>.json} of the service, with the
 * {@code request} and, where the address has parameters, their values by name in {@code path}. The system tests send each
 * of them.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExamplesInContract implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Example(Map<String, Object> path, Map<String, Object> request) {}

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ExamplesInContract::complete);
    }

    private static void complete(Operation operation) {
        var file = "examples/" + operation.getOperationId() + ".json";
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (content != null) {
                complete(operation, JSON.readValue(content, Example.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static void complete(Operation operation, Example example) {
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> type.setExample(example.request()));
        if (example.path() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> example.path().containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(example.path().get(parameter.getName())));
        }
    }
}
