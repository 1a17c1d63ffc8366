package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every contract of today against the one that clients were last given. */
class ReleasedContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"indicator-service", "agency-service", "reporting-service"})
    void stillServesTheClientsOfTheReleasedContract(String service) throws IOException {
        assertThat(Break.between(contract(service, "openapi-released.yaml"), contract(service, "openapi.yaml")))
                .as("inside v1 a contract only grows; docs/adr/0010-contracts-only-grow.md")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'  /api/v1/receipts/{number}:\n', '  /api/v1/receipts/{number}/copy:\n'",
        "'      - UNASSIGNED\n', '      - UNCLAIMED\n'",
        "'        documentSymbol:\n          type: string\n', '        documentSymbol:\n          type: integer\n'",
        "'        documentSymbol:\n          type: string\n', ''",
        "'        narrative:\n          type: string\n', '        narration:\n          type: string\n'"
    })
    void noticesWhatWouldBreakAClient(String promised, String kept) throws IOException {
        var released = contract("agency-service", "openapi-released.yaml");
        assertThat(released).contains(promised);

        assertThat(Break.between(released, released.replace(promised, kept))).isNotEmpty();
    }

    @Test
    void letsAContractGrow() throws IOException {
        var addition = "        documentSymbol:\n          type: string\n";
        var grown = contract("agency-service", "openapi-released.yaml");
        assertThat(grown).contains(addition);

        assertThat(Break.between(grown.replace(addition, ""), grown)).isEmpty();
    }

    private static String contract(String service, String file) throws IOException {
        return Files.readString(Path.of("..", service, file));
    }
}
