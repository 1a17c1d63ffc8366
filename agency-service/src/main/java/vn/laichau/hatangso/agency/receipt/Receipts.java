package vn.laichau.hatangso.agency.receipt;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.time.RehearsalClock;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** All receipts; row-level security shows each organisation its own. */
@ApplicationScoped
public class Receipts {

    private static final String REAL = "LC";

    /** "Tập dượt": nobody mistakes the number for a real one. */
    private static final String PRACTICE = "TD";

    /** One exchange with the database for both: each receipt asks. */
    private static final String NEXT = """
            SELECT nextval('receipt_number') AS number,
                   EXISTS (SELECT FROM database_content WHERE kind = 'DEMONSTRATION') AS demonstration
            """;

    private static final String GIVE = """
            INSERT INTO receipt (number, organisation, submission_id, version, obligation, year, sha256, arrived_at, punctuality,
                                 obligation_arrived_at, obligation_punctuality, on_paper, recorded_at, scan_sha256,
                                 demonstration, rehearsal, jws)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** What is not so is not said. */
    private static final String FOUND = """
            SELECT number, organisation, obligation, year, version, sha256, arrived_at, punctuality, obligation_arrived_at,
                   obligation_punctuality, nullif(on_paper, false) AS on_paper, recorded_at, scan_sha256,
                   nullif(demonstration, false) AS demonstration, nullif(rehearsal, false) AS rehearsal, jws
            FROM receipt
            """;

    private final Sql sql;
    private final ReceiptSigner signer;
    private final RehearsalClock rehearsalClock;

    Receipts(Sql sql, ReceiptSigner signer, RehearsalClock rehearsalClock) {
        this.sql = sql;
        this.signer = signer;
        this.rehearsalClock = rehearsalClock;
    }

    /**
     * What the next receipt is to say.
     *
     * @param number never given before
     * @param demonstration whether this database holds invented data
     */
    private record Next(long number, boolean demonstration) {}

    /** Numbers and signs a receipt in the running transaction. A number may be skipped, never given twice. */
    public ReceiptView give(AttestedSubmission attestedSubmission) {
        var deciding = Optional.ofNullable(attestedSubmission.deciding());
        var paper = Optional.ofNullable(attestedSubmission.paper());
        var next = sql.get(Next.class, NEXT);
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
        var receipt = new ReceiptView(attested, signer.sign(attested));
        store(attestedSubmission.submission(), attested, receipt.jws());
        return receipt;
    }

    /** Nothing of it ever changes. */
    private void store(UUID submission, ReceiptContent content, String jws) {
        sql.update(
                GIVE,
                content.number(),
                content.organisation(),
                submission,
                content.version(),
                content.obligation(),
                content.year(),
                content.sha256(),
                content.arrivedAt(),
                content.punctuality(),
                content.obligationArrivedAt(),
                content.obligationPunctuality(),
                content.onPaper() != null,
                content.recordedAt(),
                content.scanSha256(),
                content.demonstration() != null,
                content.rehearsal() != null,
                jws);
    }

    public Optional<ReceiptView> findByNumber(String number) {
        return sql.find(ReceiptView.class, FOUND + "WHERE number = ?", number);
    }

    /** The receipts of a submission by version. */
    public Map<Integer, ReceiptView> of(UUID submission) {
        return sql.list(ReceiptView.class, FOUND + "WHERE submission_id = ?", submission).stream()
                .collect(toMap(receipt -> receipt.content().version(), Function.identity()));
    }
}
