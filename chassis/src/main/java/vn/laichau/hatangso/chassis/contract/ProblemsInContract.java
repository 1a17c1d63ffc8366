package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract how every operation can fail. What any of them may answer stands once, as {@code 4XX} and {@code 5XX};
 * what follows from the form of an operation (its path, its body, its key) is added here; what is particular to it stands at its
 * resource, as {@code @APIResponse} with the codes as description, and whatever comes behind a colon is for readers of the code.
 * Each set of codes is one response in {@code components/responses}. Runs after the filters that add statuses of their own, and before parameters become references.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 30)
public class ProblemsInContract implements OASFilter {

    private static final String REFUSAL = "Refusal";
    private static final String FAILURE = "Failure";
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern JSON = Pattern.compile("application/(.+\\+)?json");

    /** Any operation may answer with them, and says so by {@code 4XX} and {@code 5XX}. */
    private static final List<String> COMMON = List.of("400", "401", "403", "415", "500", "503");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        removeLibrarySchemas(components);
        components.addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        components.addResponse(
                REFUSAL,
                problem(
                        "invalid-request (400), unauthenticated (401), forbidden (403), method-not-allowed (405), "
                                + "not-acceptable (406), too-slow (408), payload-too-large (413), unsupported-media-type (415)"));
        components.addResponse(FAILURE, problem("internal-error (500), unavailable (503)"));
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> complete(operation, components));
        components.setResponses(new TreeMap<>(components.getResponses()));
    }

    /** The problem library publishes its own classes; ours is the form that clients meet. */
    private static void removeLibrarySchemas(Components components) {
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
    }

    private static void complete(Operation operation, Components components) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            inviteWithAndWithoutToken(operation);
        }
        COMMON.forEach(operation.getResponses()::removeAPIResponse);
        addWhatFollowsFromItsForm(operation);
        var responses = new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.replaceAll((status, response) -> isFailure(status) ? share(response, components) : response);
        responses.put("4XX", OASFactory.createAPIResponse().ref(REFUSAL));
        responses.put("5XX", OASFactory.createAPIResponse().ref(FAILURE));
        operation.getResponses().setAPIResponses(responses);
    }

    /** Nobody has to sign in; a token may open more. */
    private static void inviteWithAndWithoutToken(Operation operation) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
    }

    private static void addWhatFollowsFromItsForm(Operation operation) {
        if (has(operation, parameter -> parameter.getIn() == In.PATH)) {
            add(operation, "404", "not-found");
        }
        if (takesJson(operation)) {
            add(operation, "422", "invalid-content");
        }
        if (has(operation, parameter -> "Idempotency-Key".equals(parameter.getName()))) {
            add(operation, "409", "idempotency-key-in-progress");
            add(operation, "422", "idempotency-key-reused");
        }
    }

    private static boolean has(Operation operation, Predicate<Parameter> wanted) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(wanted);
    }

    private static boolean takesJson(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().getMediaTypes().keySet().stream()
                        .anyMatch(type -> JSON.matcher(type).matches());
    }

    private static void add(Operation operation, String status, String code) {
        var responses = operation.getResponses();
        var codes = responses.hasAPIResponse(status) ? codes(responses.getAPIResponse(status)) : new TreeSet<String>();
        codes.add(code);
        responses.addAPIResponse(status, OASFactory.createAPIResponse().description(String.join(", ", codes)));
    }

    private static TreeSet<String> codes(APIResponse response) {
        var codes =
                new TreeSet<>(List.of(response.getDescription().split(":")[0].split(", ")));
        if (!codes.stream().allMatch(CODE.asMatchPredicate())) {
            throw new IllegalStateException("Not codes of problems, parted by commas: " + response.getDescription());
        }
        return codes;
    }

    private static boolean isFailure(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static APIResponse share(APIResponse response, Components components) {
        var codes = codes(response);
        var name = codes.stream().map(ProblemsInContract::asName).collect(Collectors.joining("Or"));
        components.addResponse(name, problem(String.join(", ", codes)));
        return OASFactory.createAPIResponse().ref(name);
    }

    private static String asName(String code) {
        return Arrays.stream(code.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static APIResponse problem(String codes) {
        return OASFactory.createAPIResponse().description(codes).content(ProblemSchema.content());
    }
}
