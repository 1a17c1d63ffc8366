package vn.laichau.hatangso.chassis.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes into the contract what a request and its answer may look like: {@code examples/<operationId>.json} of the service,
 * with the {@code request}, or the {@code texts} by media type where it takes lines and not JSON, the {@code answer}, by status
 * in {@code answers} one that is another, and, where the address or its query has parameters, their values by name in
 * {@code path}. The system tests send each of them and hold what comes back against the answer.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExamplesInContract implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Example(
            Map<String, Object> path,
            Map<String, Object> request,
            Map<String, String> texts,
            Object answer,
            Map<String, Object> answers) {

        Example {
            path = path == null ? Map.of() : path;
            texts = texts == null ? Map.of() : texts;
            answers = answers == null ? Map.of() : answers;
        }
    }

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
        if (operation.getRequestBody() != null) {
            var types = operation.getRequestBody().getContent().getMediaTypes();
            show(types, example.request());
            example.texts().forEach((type, text) -> types.get(type).setExample(text));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                show(response.getContent().getMediaTypes(), example.answers().getOrDefault(status, example.answer()));
            }
        });
        example.path().forEach((name, value) -> parameter(operation, name).setExample(value));
    }

    private static void show(Map<String, MediaType> types, Object content) {
        types.forEach((name, type) -> {
            if (content != null && name.matches("application/(.+\\+)?json")) {
                type.setExample(content);
            }
        });
    }

    /** An example of what the operation has not would be shown nowhere. */
    private static Parameter parameter(Operation operation, String name) {
        return operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.getOperationId() + " has no parameter " + name));
    }
}
