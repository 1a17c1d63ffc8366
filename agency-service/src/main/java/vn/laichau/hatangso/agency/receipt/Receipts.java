package vn.laichau.hatangso.agency.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.laichau.hatangso.chassis.time.RehearsalClock;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** All receipts; row-level security shows each organisation its own. */
@ApplicationScoped
public class Receipts {

    private static final String REAL = "LC";

    /** "Tập dượt": nobody mistakes the number for a real one. */
    private static final String PRACTICE = "TD";

    private final ReceiptTable table;
    private final ReceiptSigner signer;
    private final RehearsalClock rehearsalClock;

    Receipts(ReceiptTable table, ReceiptSigner signer, RehearsalClock rehearsalClock) {
        this.table = table;
        this.signer = signer;
        this.rehearsalClock = rehearsalClock;
    }

    /** Numbers and signs a receipt in the running transaction. A number may be skipped, never given twice. */
    public ReceiptView give(AttestedSubmission attestedSubmission) {
        var deciding = Optional.ofNullable(attestedSubmission.deciding());
        var paper = Optional.ofNullable(attestedSubmission.paper());
        var next = table.next();
        var attested = new ReceiptContent(
                "%s-%d-%06d"
                        .formatted(rehearsalClock.isOn() ? PRACTICE : REAL, attestedSubmission.year(), next.number()),
                attestedSubmission.organisation(),
                attestedSubmission.obligation(),
                attestedSubmission.year(),
                attestedSubmission.version(),
                attestedSubmission.sha256(),
                VietnamTime.of(attestedSubmission.arrivedAt()),
                attestedSubmission.punctuality(),
                deciding.map(first -> VietnamTime.of(first.arrivedAt())).orElse(null),
                deciding.map(AttestedSubmission.ObligationArrival::punctuality).orElse(null),
                paper.isPresent() ? true : null,
                paper.map(recorded -> VietnamTime.of(recorded.recordedAt())).orElse(null),
                paper.map(AttestedSubmission.Paper::scanSha256).orElse(null),
                next.demonstration() ? true : null,
                rehearsalClock.isOn() ? true : null);
        var receipt = new Receipt(attested, attestedSubmission.submission(), signer.sign(attested));
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
