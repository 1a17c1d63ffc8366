package vn.laichau.hatangso.agency.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.signing.SigningKey;
import vn.laichau.hatangso.chassis.signing.SigningKeys;

/** Signs receipts with the newest key of {@code RECEIPT_KEY_FILE}. */
@ApplicationScoped
class ReceiptSigner {

    private final SigningKeys keys;
    private final ObjectMapper mapper;
    private final Timer signing;

    ReceiptSigner(@ConfigProperty(name = "receipt.key-file") Path keyFile, ObjectMapper mapper, MeterRegistry meters) {
        this.keys = SigningKeys.read(keyFile, "receipt.key-file (RECEIPT_KEY_FILE)");
        this.mapper = mapper;
        this.signing = Timer.builder("receipt.signing")
                .description("Receipts that were signed, and how long it took")
                .register(meters);
    }

    /** All of them: one that does not sign any more, or not yet, is published too. */
    List<SigningKey> keys() {
        return keys.all();
    }

    String sign(ReceiptContent content) {
        var bytes = StoredJson.bytes(mapper, content);
        return signing.record(() -> keys.newest().sign(ReceiptContent.TYPE, bytes));
    }
}
