package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.http.Revisioned;

/**
 * Writes into the contract which headers an answer has, from what makes them: the ETag of what has a revision, the address of what
 * was created, the next page of a list, the mark of what is given again; and that what is {@link Revalidated} may be unchanged. The
 * extension {@code x-headers} of an operation names those that its resource writes by itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 90)
public class HeadersInContract implements OASFilter {

    private static final String OWN = "x-headers";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEADERS = "#/components/headers/";

    private static final String UNCHANGED = "Unchanged since the `If-None-Match` of the request";

    private static final Map<String, String> MEANINGS = Map.of(
            "ETag", "The revision that was read or made, for If-Match; of what may answer 304, for If-None-Match",
            "Location", "Path of what was created, or of the job that does the work",
            "Link", "Path of the next page, with rel=next; of a table, its description, with rel=describedby",
            "Idempotency-Replayed", "true: this is the answer to an earlier request with the same Idempotency-Key",
            "Retry-After", "Seconds after which to come again",
            "Content-Disposition", "Name under which to keep the file",
            "Replica-Lag",
                    "Seconds that the answer is old at most, where a replica of the database gave it; else it is left out",
            "Vary", "Headers of the request that the answer depends on");

    private final Set<String> revisioned;
    private final Set<String> addressed;
    private final Set<String> revalidated;

    /** @param index of the service's classes */
    public HeadersInContract(IndexView index) {
        revisioned = schemas(index, Revisioned.class);
        addressed = schemas(index, Addressed.class);
        revalidated = index.getAnnotations(Revalidated.class).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(annotation -> annotation.target().asMethod().name())
                .collect(Collectors.toSet());
    }

    private static Set<String> schemas(IndexView index, Class<?> kind) {
        return index.getAllKnownImplementations(DotName.createSimple(kind)).stream()
                .map(type -> SCHEMAS + type.simpleName())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var used = new LinkedHashSet<String>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> complete(operation, used));
        var headers = new TreeMap<>(MEANINGS);
        headers.keySet().retainAll(used);
        headers.forEach((name, meaning) -> contract.getComponents()
                .addHeader(
                        name,
                        OASFactory.createHeader()
                                .description(meaning)
                                .schema(
                                        name.equals("Retry-After")
                                                ? OASFactory.createSchema()
                                                        .addType(SchemaType.INTEGER)
                                                        .format("int32")
                                                : OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private void complete(Operation operation, Set<String> used) {
        var own = own(operation);
        if (revalidated.contains(operation.getOperationId())) {
            own.add("ETag");
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description(UNCHANGED));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                var names = success(operation, status, response);
                names.addAll(own);
                used.addAll(names);
                names.forEach(name ->
                        response.addHeader(name, OASFactory.createHeader().ref(HEADERS + name)));
            }
        });
    }

    /** The scanner keeps it with the answers, with the one or with the body, where the method describes those too. */
    private static Set<String> own(Operation operation) {
        var described = new ArrayList<Extensible<?>>(
                operation.getResponses().getAPIResponses().values());
        described.addAll(List.of(operation, operation.getResponses()));
        if (operation.getRequestBody() != null) {
            described.add(operation.getRequestBody());
        }
        var names = described.stream()
                .filter(one -> one.hasExtension(OWN))
                .flatMap(one ->
                        Arrays.stream(one.getExtensions().get(OWN).toString().split(", ")))
                .collect(Collectors.toSet());
        described.forEach(one -> one.removeExtension(OWN));
        return names;
    }

    private Set<String> success(Operation operation, String status, APIResponse response) {
        var names = new LinkedHashSet<String>();
        if (answers(response, revisioned)) {
            names.add("ETag");
        }
        if (status.equals("201") && answers(response, addressed) || status.equals("202")) {
            names.add("Location");
        }
        if (has(operation, "cursor")) {
            names.add("Link");
        }
        if (has(operation, "Idempotency-Key")) {
            names.add("Idempotency-Replayed");
        }
        return names;
    }

    private static boolean answers(APIResponse response, Set<String> schemas) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && schemas.contains(type.getSchema().getRef()));
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(declared -> parameter.equals(declared.getName()));
    }
}
