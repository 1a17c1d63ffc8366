package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the operations of the audit trail, which all services have alike, after the service. Runs before others ask for names. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class AuditInContract implements OASFilter {

    private static final Pattern PATH = Pattern.compile("/api/v1/audit/([a-z]+)(/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, operations) -> {
            var audit = PATH.matcher(path);
            if (audit.matches()) {
                var service = Character.toUpperCase(audit.group(1).charAt(0))
                        + audit.group(1).substring(1);
                operations
                        .getOperations()
                        .values()
                        .forEach(operation -> operation.setOperationId(
                                operation.getOperationId().replace("Audit", service + "Audit")));
            }
        });
    }
}
