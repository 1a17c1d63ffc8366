package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the contracts that clients and other services were given against what the service now offers. */
public final class Contract {

    /** Written while the service is built for the test (quarkus.smallrye-openapi.store-schema-directory). */
    private static final Path OFFERED = Path.of("target/openapi");

    private Contract() {}

    /** To be called in a test of the running service, from the module's folder. */
    public static void assertOffered() throws IOException {
        for (var name : List.of("openapi.yaml", "openapi-internal.yaml")) {
            var offered = OFFERED.resolve(name);
            var committed = Path.of(name);
            assertThat(text(offered))
                    .as("the contract changed; when that is meant: cp %s %s", offered, committed)
                    .isEqualTo(text(committed));
        }
    }

    /** Empty where the service has none. */
    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
