package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what every operation can answer besides success: the problems that follow from its form. What
 * is particular to an operation stands at its resource, with the codes as description.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        removeLibrarySchemas(components);
        components.addSchema(ProblemForm.NAME, ProblemForm.schema());
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
        if (isOpenToAll(operation)) {
            inviteWithAndWithoutToken(operation);
            add(operation, "401", "unauthenticated: a token was sent and is not valid");
        } else {
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
        describeProblems(operation);
    }

    private static boolean isOpenToAll(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    /** Nobody has to sign in; a token may open more. */
    private static void inviteWithAndWithoutToken(Operation operation) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
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

    private static void describeProblems(Operation operation) {
        var responses = operation.getResponses();
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(ProblemForm.content());
            }
        });
    }
}
