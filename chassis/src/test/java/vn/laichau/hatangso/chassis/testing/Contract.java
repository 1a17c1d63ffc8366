package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the contract that clients were given against what the service now offers. */
public final class Contract {

    /** Written while the service is built for the test (quarkus.smallrye-openapi.store-schema-directory). */
    private static final Path OFFERED = Path.of("target/openapi/openapi.yaml");

    private static final Path COMMITTED = Path.of("openapi.yaml");

    private Contract() {}

    /** To be called in a test of the running service, from the module's folder. */
    public static void assertOffered() throws IOException {
        assertThat(Files.readString(OFFERED))
                .as("the contract changed; when that is meant: cp %s %s", OFFERED, COMMITTED)
                .isEqualTo(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "");
    }
}
