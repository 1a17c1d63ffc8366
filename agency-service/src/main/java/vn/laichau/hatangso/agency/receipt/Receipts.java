package vn.laichau.hatangso.agency.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.laichau.hatangso.agency.plan.DatabaseContent;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** All receipts; row-level security shows each organisation its own. */
@ApplicationScoped
public class Receipts {

    private final ReceiptTable table;
    private final ReceiptSigner signer;
    private final DatabaseContent content;

    Receipts(ReceiptTable table, ReceiptSigner signer, DatabaseContent content) {
        this.table = table;
        this.signer = signer;
        this.content = content;
    }

    /** Numbers and signs a receipt in the running transaction. A number may be skipped, never given twice. */
    public ReceiptView give(Receipted receipted) {
        var attested = new ReceiptContent(
                "LC-%d-%06d".formatted(receipted.year(), table.nextNumber()),
                receipted.organisation(),
                receipted.obligation(),
                receipted.year(),
                receipted.version(),
                receipted.sha256(),
                VietnamTime.of(receipted.arrivedAt()),
                receipted.punctuality(),
                receipted.onPaper() ? true : null,
                content.isDemonstration() ? true : null);
        var receipt = new Receipt(attested, receipted.submission(), signer.sign(attested));
        table.persist(receipt);
        return receipt.view();
    }

    public Optional<ReceiptView> findByNumber(String number) {
        return table.findByNumber(number).map(Receipt::view);
    }

    /** The receipts of a submission by version. */
    public Map<Integer, ReceiptView> of(UUID submission) {
        var byVersion = new TreeMap<Integer, ReceiptView>();
        table.of(submission).forEach(receipt -> byVersion.put(receipt.version(), receipt.view()));
        return byVersion;
    }
}
