package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the suite can be asked, through this gateway: the services' contracts as one. */
@ApplicationScoped
class SuiteContract {

    private static final List<String> SERVICES = List.of("indicator", "agency", "reporting");

    private final List<ServiceContract> contracts =
            SERVICES.stream().map(ServiceContract::of).toList();
    private final ObjectNode merged;

    SuiteContract() {
        contracts.forEach(GatewayResponses::addTo);
        merged = ContractMerge.merge(contracts);
    }

    String json() {
        return merged.toPrettyString();
    }

    String yaml() {
        try {
            ObjectMapper yaml = YAMLMapper.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .build();
            return yaml.writeValueAsString(merged);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By service. */
    List<ServiceContract> parts() {
        return contracts;
    }
}
