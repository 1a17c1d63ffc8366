package vn.laichau.hatangso.agency.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.laichau.hatangso.chassis.time.Rehearsal;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** All receipts; row-level security shows each organisation its own. */
@ApplicationScoped
public class Receipts {

    private static final String REAL = "LC";

    /** "Tập dượt": nobody mistakes the number for a real one. */
    private static final String PRACTICE = "TD";

    private final ReceiptTable table;
    private final ReceiptSigner signer;
    private final Rehearsal rehearsal;

    Receipts(ReceiptTable table, ReceiptSigner signer, Rehearsal rehearsal) {
        this.table = table;
        this.signer = signer;
        this.rehearsal = rehearsal;
    }

    /** Numbers and signs a receipt in the running transaction. A number may be skipped, never given twice. */
    public ReceiptView give(Receipted receipted) {
        var duty = Optional.ofNullable(receipted.duty());
        var paper = Optional.ofNullable(receipted.paper());
        var next = table.next();
        var attested = new ReceiptContent(
                "%s-%d-%06d".formatted(rehearsal.isOn() ? PRACTICE : REAL, receipted.year(), next.number()),
                receipted.organisation(),
                receipted.obligation(),
                receipted.year(),
                receipted.version(),
                receipted.sha256(),
                VietnamTime.of(receipted.arrivedAt()),
                receipted.punctuality(),
                duty.map(first -> VietnamTime.of(first.arrivedAt())).orElse(null),
                duty.map(Receipted.DutyArrival::punctuality).orElse(null),
                paper.isPresent() ? true : null,
                paper.map(recorded -> VietnamTime.of(recorded.recordedAt())).orElse(null),
                paper.map(Receipted.Paper::scanSha256).orElse(null),
                next.demonstration() ? true : null,
                rehearsal.isOn() ? true : null);
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
