package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the operations that all services have alike, of the audit and of personal data, after the service. Runs before others ask for names. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class SharedOperationsInContract implements OASFilter {

    private static final Pattern PATH = Pattern.compile("/api/v1/(?:audit|me/personal-data)/([a-z]+)(/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, operations) -> {
            var shared = PATH.matcher(path);
            if (shared.matches()) {
                var service = Character.toUpperCase(shared.group(1).charAt(0))
                        + shared.group(1).substring(1);
                operations
                        .getOperations()
                        .values()
                        .forEach(operation -> operation.setOperationId(
                                operation.getOperationId().replaceFirst("Audit|PersonalData", service + "$0")));
            }
        });
    }
}
