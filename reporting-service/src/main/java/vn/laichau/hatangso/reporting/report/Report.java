package vn.laichau.hatangso.reporting.report;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;

/**
 * A report or letter, written from one snapshot, and its state. Only what changed is
 * written: the application may not change the rest.
 */
@Entity
@DynamicUpdate
public class Report implements Stateful {

    /** Later reports have larger ids: lists are in the order of asking. */
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private Scope scope;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "snapshot")
    private Snapshot snapshot;

    private String issuer;
    private String requestedBy;
    private Instant requestedAt;
    private long wordingVersion;

    /** Id of the outline that it is told by; null for that of the suite. */
    private UUID outline;

    private Integer number;
    private String symbol;
    private String unit;
    private LocalDate issuedOn;
    private LocalDate signedOn;

    /** As called on the day of issue, and until then at the cut-off; null in a draft of before. */
    @Convert(converter = JsonColumn.OfIssuingBody.class)
    private IssuingBody issuingBody;

    private List<String> signedFor;
    private String signer;
    private UUID replacedBy;

    /** Id of the issued document that it concerns; null for one that stands by itself. */
    private UUID concerns;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Convert(converter = JsonColumn.OfConcerned.class)
    private Concerned concerned;

    /** How many signed files of it came; the last one is the official document. */
    private int signedFiles;

    /** Day whose debts a letter tells of; null for what is no letter. */
    private LocalDate remindedOn;

    /** Whether it is for State bodies alone: it has no public edition. */
    private boolean internal;

    /** Whether everyone may read it, also after another one took its place. */
    private boolean published;

    /** Which public edition everyone reads, from one; zero before it is published. */
    private int publicEdition;

    /** Keys of the sections that this edition leaves out. */
    private List<String> withheld;

    @Version
    private long version;

    protected Report() {}

    /**
     * @param issuer code of the body that issues it
     * @param requestedBy subject of the account that asked
     */
    public static Report draft(Scope scope, String issuer, Snapshot snapshot, String requestedBy, Instant now) {
        var report = new Report();
        report.scope = scope;
        report.issuer = issuer;
        report.state = ReportState.DRAFT;
        report.internal = !scope.kind().isForEveryone();
        report.tellFrom(snapshot);
        report.requestedBy = requestedBy;
        report.requestedAt = now;
        report.remindedOn =
                scope.kind() == ReportKind.REMINDER ? LocalDate.ofInstant(snapshot.cutOff(), VietnamTime.ZONE) : null;
        return report;
    }

    /** A letter or notice about an issued document, by the same body, which goes to whoever was sent that one. */
    public static Report about(Report former, ReportKind kind, Concerned concerned, String requestedBy, Instant now) {
        var of = former.scope;
        var scope = new Scope(of.plan(), kind, of.year(), of.subject(), of.geography(), of.tableLanguage());
        var report = draft(scope, former.issuer, former.snapshot, requestedBy, now);
        report.internal = former.internal;
        report.concern(concerned);
        return report;
    }

    /** Says of it which issued document it concerns. */
    public void concern(Concerned other) {
        concerned = other;
        concerns = other.report();
        relation = other.relation();
    }

    private void tellFrom(Snapshot known) {
        snapshot = known;
        issuingBody = IssuingBody.atCutOff(issuer, known.content());
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public void moveTo(String next) {
        state = ReportState.valueOf(next);
        published |= state == ReportState.PUBLISHED;
    }

    /** Whether what is known now has every part that it is told from. */
    public boolean isCoveredBy(Snapshot fresh) {
        return snapshot.missingParts().containsAll(fresh.missingParts());
    }

    /** Tells it anew from what is known now. */
    public void recollect(Snapshot fresh) {
        tellFrom(fresh);
    }

    /** @param own id of the outline that it is told by; null for that of the suite */
    public void follow(UUID own) {
        outline = own;
    }

    /** Its wording changed: whoever has read the one before must read again. */
    public void reword() {
        wordingVersion++;
    }

    /** Takes the number that the records office entered. */
    public void number(NumberEntry entry, IssuingBody body) {
        number = entry.number();
        symbol = entry.symbol(scope.kind(), body);
        unit = entry.unit();
        issuedOn = entry.issuedOn();
        signedOn = entry.signedOn();
        issuingBody = body;
        issuer = body.code();
    }

    public void sign(Signature signature) {
        signer = signature.signer();
        signedFor = List.copyOf(signature.signedFor());
    }

    /** @return which one it is */
    public int addSignedFile() {
        return ++signedFiles;
    }

    /**
     * Makes a public edition, in the place of the one before.
     *
     * @param sections keys of those that it leaves out
     */
    public void publish(List<String> sections) {
        publicEdition++;
        withheld = List.copyOf(sections);
    }

    public void replaceBy(Report other) {
        replacedBy = other.id;
    }

    /**
     * Whether another one is equivalent to it and issued.
     *
     * @param successor code of who had come in the issuer's place when the other one was issued; the issuer's own while it stands
     */
    public boolean mayBeReplacedBy(Report other, String successor) {
        return ReportState.IN_FORCE.contains(other.state) && hasEquivalent(other, successor);
    }

    /**
     * Whether another one is the same kind of document about the same, by the same body.
     *
     * @param successor code of who has come in the issuer's place; the issuer's own while it stands
     */
    public boolean hasEquivalent(Report other, String successor) {
        return !id.equals(other.id)
                && other.scope.plan().equals(scope.plan())
                && other.scope.kind() == scope.kind()
                && other.scope.year() == scope.year()
                && Objects.equals(other.scope.subject(), scope.subject())
                && List.of(issuer, successor).contains(other.issuingBody.code());
    }

    /** Null before it has a number. */
    public Issue issue() {
        return number == null
                ? null
                : new Issue(
                        number,
                        symbol,
                        issuedOn,
                        issuingBody,
                        signedFor == null ? List.of() : List.copyOf(signedFor),
                        signer);
    }

    public int signedFiles() {
        return signedFiles;
    }

    /** As its documents name it; null in a draft of before. */
    public IssuingBody issuingBody() {
        return issuingBody;
    }

    /** Letters of the unit that wrote it; null while the records office has entered none. */
    String unit() {
        return unit;
    }

    /** Null where the records office has not told it. */
    public LocalDate signedOn() {
        return signedOn;
    }

    public UUID id() {
        return id;
    }

    public Scope scope() {
        return scope;
    }

    public String issuer() {
        return issuer;
    }

    public ReportState state() {
        return state;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public long wordingVersion() {
        return wordingVersion;
    }

    /** Null for that of the suite. */
    public UUID outline() {
        return outline;
    }

    /** Null for one that stands by itself. */
    public Concerned concerned() {
        return concerned;
    }

    /** Whether it is about another document and nothing else: the snapshot of that one stays its own. */
    boolean isAboutADocument() {
        return relation == Relation.CORRECTS || relation == Relation.WITHDRAWS;
    }

    boolean withdraws() {
        return relation == Relation.WITHDRAWS;
    }

    /** Whether it is for State bodies alone. */
    boolean isInternal() {
        return internal;
    }

    /** Zero before it is published. */
    public int publicEdition() {
        return publicEdition;
    }

    List<String> withheld() {
        return withheld == null ? List.of() : List.copyOf(withheld);
    }

    public LocalDate remindedOn() {
        return remindedOn;
    }

    @Override
    public long revision() {
        return version;
    }
}
