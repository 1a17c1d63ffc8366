package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.laichau.hatangso.chassis.http.TotalCountFilter;

/**
 * Writes into the contract that every list on one page tells its length too; lists of many pages say so themselves. A list has no next
 * page by its contract where nobody can ask for one, and no length where nobody can ask for it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 60)
public class TotalsInContract implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PAGE = SCHEMAS + "Page";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(Objects::nonNull)
                .filter(operation ->
                        isList(operation) && !has(operation, "cursor") && !has(operation, TotalCountFilter.PARAMETER))
                .forEach(operation -> operation.addParameter(parameter()));
        retainIfAskedFor("next", "cursor", contract);
        retainIfAskedFor("total", TotalCountFilter.PARAMETER, contract);
    }

    private static void retainIfAskedFor(String member, String parameter, OpenAPI contract) {
        var asked = contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> has(operation, parameter))
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(TotalsInContract::schemas)
                .collect(Collectors.toSet());
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Page") && !asked.contains(SCHEMAS + name) && schema.getProperties() != null) {
                schema.removeProperty(member);
            }
        });
    }

    private static boolean isList(Operation operation) {
        var success = operation.getResponses().getAPIResponse("200");
        return success != null && answersPage(success);
    }

    private static boolean answersPage(APIResponse response) {
        return schemas(response).anyMatch(reference -> reference.startsWith(PAGE));
    }

    private static Stream<String> schemas(APIResponse response) {
        return response.getContent() == null
                ? Stream.empty()
                : response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null && schema.getRef() != null)
                        .map(Schema::getRef);
    }

    private static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static Parameter parameter() {
        return OASFactory.createParameter()
                .name(TotalCountFilter.PARAMETER)
                .in(Parameter.In.QUERY)
                .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN));
    }
}
