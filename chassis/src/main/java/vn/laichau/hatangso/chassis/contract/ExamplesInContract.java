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
 * Writes into the contract what a request and its answer may look like: {@code examples/<operationId>.json} of the service,
 * with the {@code request}, the {@code answer}, and, where the address has parameters, their values by name in {@code path}.
 * The system tests send each of them and hold what comes back against the answer.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExamplesInContract implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Example(Map<String, Object> path, Map<String, Object> request, Map<String, Object> answer) {}

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
        if (example.answer() != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2") && response.getContent() != null) {
                    response.getContent().getMediaTypes().values().forEach(type -> type.setExample(example.answer()));
                }
            });
        }
        if (example.path() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> example.path().containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(example.path().get(parameter.getName())));
        }
    }
}
