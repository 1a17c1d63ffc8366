package vn.laichau.hatangso.agency.receipt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.KeyFile;

/** A key that signed once is known for ever, whatever lies in the folder today, also one of another kind. */
@QuarkusTest
class PublishedKeysTest extends RunningService {

    @Inject
    ReceiptKeys keys;

    @Inject
    ObjectMapper mapper;

    @TempDir
    Path folder;

    /** As the service starts with what lies in the folder. */
    private void startAnew() {
        QuarkusMock.installMockForType(
                new ReceiptSigner(folder, mapper, new SimpleMeterRegistry()), ReceiptSigner.class);
        keys.publish(new StartupEvent());
    }

    @Test
    void servesAKeyThatIsGoneFromTheFolderAndChecksItsReceipts() throws Exception {
        var old = folder.resolve("2026-06.pem");
        Files.move(Path.of(KeyFile.createRsa()), old);
        startAnew();
        String receipt = sendPlan("vnpt", freshYear()).path("receipt.jws");
        var name = JWSObject.parse(receipt).getHeader().getKeyID();

        Files.delete(old);
        Files.move(Path.of(KeyFile.create()), folder.resolve("2027-01.pem"));
        startAnew();

        String fresh = sendPlan("vnpt", freshYear()).path("receipt.jws");
        var freshName = JWSObject.parse(fresh).getHeader().getKeyID();
        given().get("/api/v1/receipt-keys")
                .then()
                .statusCode(200)
                .body("keys.find { it.kid == '%s' }.alg".formatted(name), equalTo("PS256"))
                .body("keys.find { it.kid == '%s' }.alg".formatted(freshName), equalTo("ES256"));
        for (var given : List.of(receipt, fresh)) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("jws", given))
                    .post("/api/v1/receipts/check")
                    .then()
                    .body("valid", equalTo(true));
        }
    }
}
