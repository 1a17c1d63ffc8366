package vn.laichau.hatangso.agency.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what every operation can answer besides success: the problems that follow from its form. What
 * is particular to an operation stands at its resource, with the codes as description.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInContract implements OASFilter {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        removeLibrarySchemas(components);
        components.addSchema(SCHEMA, problem());
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemsInContract::complete);
    }

    /** The problem library publishes its own classes; ours is the form that clients meet. */
    private static void removeLibrarySchemas(Components components) {
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
    }

    private static void complete(Operation operation) {
        add(operation, "400", "invalid-request");
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(operation, "401", "unauthenticated");
            add(operation, "403", "forbidden");
        }
        if (hasPathParameter(operation)) {
            add(operation, "404", "not-found; also for what belongs to somebody else");
        }
        if (operation.getRequestBody() != null) {
            add(operation, "413", "payload-too-large");
            add(operation, "415", "unsupported-media-type");
        }
        add(operation, "500", "internal-error");
        add(operation, "503", "unavailable");
        var responses = operation.getResponses();
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent());
            }
        });
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == In.PATH);
    }

    /** What the resource itself says about a status stays. */
    private static void add(Operation operation, String status, String codes) {
        var present = operation.getResponses().getAPIResponse(status);
        if (present == null || isGenerated(present)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(codes));
        }
    }

    /** Descriptions that the tools put there: the bare reason phrase. */
    private static boolean isGenerated(APIResponse response) {
        return List.of("Bad Request", "Not Authorized", "Not Allowed").contains(response.getDescription());
    }

    private static Content problemContent() {
        var reference = OASFactory.createSchema().ref(SCHEMA);
        return OASFactory.createContent()
                .addMediaType(MEDIA_TYPE, OASFactory.createMediaType().schema(reference));
    }

    private static Schema problem() {
        var fault = object("One fault in the request")
                .addProperty("pointer", text("JSON pointer into the body, or the name of a parameter"))
                .addProperty("code", text("What, for programs"))
                .addProperty("detail", text("Why, in the reader's language"))
                .addProperty("line", integer("Line of a file, counted from 1"));
        return object("RFC 9457; texts are Vietnamese unless Accept-Language asks for English")
                .addProperty("type", text("Address of the page that explains the problem"))
                .addProperty("title", text("What went wrong in general"))
                .addProperty("status", integer("The HTTP status"))
                .addProperty("detail", text("What went wrong here"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Last part of the type, for programs"))
                .addProperty("traceId", text("The request's id in the logs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
    }
}
