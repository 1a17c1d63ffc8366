package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.chassis.text.Language;

/** The contract as pages: no script, so that nothing has to be let through for them. */
final class DocsPage {

    /** What one service offers. */
    record Part(String service, String title, String description, List<Operation> operations) {}

    /**
     * @param who roles that may; empty where everybody may
     * @param answers status and what it means
     */
    record Operation(
            String method,
            String path,
            String summary,
            List<String> who,
            List<Parameter> parameters,
            String body,
            List<String> answers,
            List<DocsExample> examples) {}

    record Parameter(String name, String place, boolean required, String description, String example) {}

    @CheckedTemplate(basePath = "docs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance index(String language, List<Part> parts);

        static native TemplateInstance service(String language, Part part);
    }

    private DocsPage() {}

    /** Which service offers what, and where. */
    static String index(Language language) {
        return Templates.index(
                        language.tag(),
                        SuiteContract.SERVICES.stream().map(DocsPage::part).toList())
                .render();
    }

    /** Each operation of a service. */
    static String of(String service, Language language) {
        return Templates.service(language.tag(), part(service)).render();
    }

    private static Part part(String service) {
        var contract = SuiteContract.part(service);
        return new Part(service, contract.title(), contract.description(), operations(contract));
    }

    private static List<Operation> operations(ServiceContract contract) {
        var operations = new ArrayList<Operation>();
        contract.paths()
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb ->
                                operations.add(operation(path.getKey(), verb.getKey(), verb.getValue(), contract))));
        return operations;
    }

    private static Operation operation(String path, String verb, JsonNode operation, ServiceContract contract) {
        return new Operation(
                verb.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                roles(operation.path("security")),
                StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .map(parameter -> parameter(contract.resolved(parameter)))
                        .toList(),
                body(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .map(answer -> answer.getKey() + " "
                                + contract.resolved(answer.getValue())
                                        .path("description")
                                        .asText())
                        .toList(),
                DocsExample.listOf(operation));
    }

    /** The contract names the roles as scopes of the token; an empty requirement means that nobody is asked. */
    private static List<String> roles(JsonNode security) {
        return StreamSupport.stream(security.path(0).path("token").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.path("description").asText(),
                parameter.path("example").asText());
    }

    private static String body(JsonNode body) {
        return String.join(", ", ServiceContract.names(body.path("content")));
    }
}
