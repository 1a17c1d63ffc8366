package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.laichau.hatangso.chassis.http.TotalCountFilter;

/** Writes into the contract that every list on one page tells its length too; lists of many pages say so themselves. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 60)
public class TotalsInContract implements OASFilter {

    private static final String PAGE = "#/components/schemas/Page";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(Objects::nonNull)
                .filter(operation ->
                        isList(operation) && !has(operation, "cursor") && !has(operation, TotalCountFilter.PARAMETER))
                .forEach(operation -> operation.addParameter(parameter()));
    }

    private static boolean isList(Operation operation) {
        var success = operation.getResponses().getAPIResponse("200");
        return success != null && answersPage(success);
    }

    private static boolean answersPage(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(type -> type.getSchema() == null
                                ? null
                                : type.getSchema().getRef())
                        .anyMatch(reference -> reference != null && reference.startsWith(PAGE));
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
