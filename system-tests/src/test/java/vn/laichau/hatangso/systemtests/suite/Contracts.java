package vn.laichau.hatangso.systemtests.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.local.SuiteService;

/** The committed contracts of the services, and those that only services call. */
public final class Contracts {

    /**
     * @param description as the contract has it
     * @param contract the whole of it, for references
     */
    public record Operation(SuiteService service, String method, String path, JsonNode description, JsonNode contract) {

        public String id() {
            return description.path("operationId").asText();
        }

        /** Other services call it, and the gateway lets nobody through to it. */
        public boolean isInternal() {
            return path.startsWith("/internal/");
        }

        public String name() {
            return service.module() + " " + method + " " + path;
        }

        public Stream<JsonNode> parameters() {
            return StreamSupport.stream(description.path("parameters").spliterator(), false);
        }

        /** @param parameter of the path, of the query or of the header */
        public boolean takes(String parameter) {
            return parameters().anyMatch(one -> one.path("name").asText().equals(parameter));
        }
    }

    /** Read once: they are long, and hundreds of steps of examples look theirs up. */
    private static final List<Operation> OPERATIONS = Stream.of(
                    SuiteService.INDICATOR, SuiteService.AGENCY, SuiteService.REPORTING)
            .flatMap(service -> operations(service).stream())
            .toList();

    private Contracts() {}

    /** Not to be written into: everybody is given the same. */
    public static List<Operation> operations() {
        return OPERATIONS;
    }

    /** Puts in place what several operations have in common and refer to. */
    private static void resolve(JsonNode operation, JsonNode contract) {
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            for (var i = 0; i < parameters.size(); i++) {
                parameters.set(i, resolved(parameters.get(i), contract));
            }
        }
        operation.path("responses").properties().forEach(one -> one.setValue(resolved(one.getValue(), contract)));
    }

    private static JsonNode resolved(JsonNode described, JsonNode contract) {
        return described.has("$ref")
                ? contract.at(described.path("$ref").asText().substring(1))
                : described;
    }

    private static List<Operation> operations(SuiteService service) {
        return Stream.of("openapi.yaml", "openapi-internal.yaml")
                .map(name -> Path.of("..", service.module(), name))
                .filter(Files::exists)
                .flatMap(file -> operations(service, file).stream())
                .toList();
    }

    private static List<Operation> operations(SuiteService service, Path file) {
        try {
            var contract = new YAMLMapper().readTree(file.toFile());
            contract.path("paths").forEach(path -> path.forEach(operation -> resolve(operation, contract)));
            var operations = new ArrayList<Operation>();
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(verb -> operations.add(new Operation(
                                    service,
                                    verb.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    verb.getValue(),
                                    contract))));
            return operations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
