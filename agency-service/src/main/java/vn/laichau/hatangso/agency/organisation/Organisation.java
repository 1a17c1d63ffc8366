package vn.laichau.hatangso.agency.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.laichau.hatangso.agency.planentity.PlanEntity;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** An agency during one period; its code stays the same through all of them. */
@Entity
@jakarta.persistence.Table(name = "agency")
public class Organisation extends PlanEntity<NewOrganisation> implements Stateful {

    /** Stands where a plan's code stands: no plan file names the row, none misses it. */
    static final String ADDED = "added";

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Embedded
    private OrganisationNames names;

    @Embedded
    private Identifiers identifiers;

    private LocalDate validFrom;

    private LocalDate validUntil;

    private String legalBasis;

    private String parent;
    private String territory;

    private LocalDate territoryValidFrom;

    private boolean providesInternet;

    private String clause;

    /** The succession that ends it; null while none does. */
    private UUID endedBy;

    @Embedded
    private RecordingDetails statement;

    @Version
    private long revision;

    protected Organisation() {}

    Organisation(String plan, String code, LocalDate validFrom) {
        super(plan, code);
        this.validFrom = validFrom;
    }

    static String key(String code, LocalDate validFrom) {
        return validFrom == null ? code : code + " from " + validFrom;
    }

    @Override
    protected String key() {
        return key(code(), validFrom);
    }

    @Override
    protected void restate(NewOrganisation row) {
        kind = row.kind();
        names = new OrganisationNames(row.name().vi(), row.name().en(), row.shortName(), row.documentSymbol());
        // A plan file does not know what became of an agency later.
        validUntil = endedBy == null ? row.validUntil() : validUntil;
        legalBasis = row.legalBasis();
        parent = row.parent();
        seatedAt(row.territory());
        providesInternet = Boolean.TRUE.equals(row.providesInternet());
        clause = row.clause();
    }

    /** Says what an administrator knows better; since when and until when it exists is not his to correct here. */
    void correct(OrganisationContent content, RecordingDetails by) {
        kind = content.kind();
        names = content.names();
        identifiers = content.identifiers();
        legalBasis = content.legalBasis();
        parent = content.parent();
        seatedAt(content.territory());
        providesInternet = Boolean.TRUE.equals(content.providesInternet());
        statement = by;
    }

    private void seatedAt(NewOrganisation.Seat seat) {
        territory = seat == null ? null : seat.code();
        territoryValidFrom = seat == null ? null : seat.validFrom();
    }

    /** Its last day is the one before. */
    void end(LocalDate day, UUID succession, RecordingDetails by) {
        validUntil = day;
        endedBy = succession;
        statement = by;
    }

    /** @param formerly the day after its last as it was known before the succession */
    void goOn(LocalDate formerly, RecordingDetails by) {
        validUntil = formerly;
        endedBy = null;
        statement = by;
    }

    /**
     * The same agency under another name, from the day on which this period ends.
     *
     * @param until the day after its last; null while none is known
     */
    Organisation renamed(OrganisationNames newNames, LocalDate until, String newBasis, RecordingDetails by) {
        var next = new Organisation(ADDED, code(), validUntil);
        next.validUntil = until;
        next.kind = kind;
        next.names = newNames;
        next.identifiers = identifiers;
        next.legalBasis = newBasis;
        next.parent = parent;
        next.territory = territory;
        next.territoryValidFrom = territoryValidFrom;
        next.providesInternet = providesInternet;
        next.statement = by;
        return next;
    }

    void state(RecordingDetails by) {
        statement = by;
    }

    public Text name() {
        return names.full();
    }

    public boolean isOperator() {
        return kind.isOperator();
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String shortName() {
        return names.shortName();
    }

    public String documentSymbol() {
        return names.documentSymbol();
    }

    /** First day; null when it is older than the plan. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Whether this period of it is yet to come on the day. */
    public boolean beginsAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    /** Whether the day is one of this period. */
    public boolean isValidOn(LocalDate day) {
        return !beginsAfter(day) && (validUntil == null || validUntil.isAfter(day));
    }

    /** Day after the last; null while it exists. */
    public LocalDate validUntil() {
        return validUntil;
    }

    @Override
    public long revision() {
        return revision;
    }

    /** Code of the body it belongs to; null when it belongs to none. */
    public String parent() {
        return parent;
    }

    UUID endedBy() {
        return endedBy;
    }

    /** Whether it only stands for its members. */
    public boolean isGroup() {
        return kind == OrganisationKind.GROUP;
    }

    /** What citizens may see. */
    OrganisationView published() {
        return new OrganisationView(code(), kind, name(), validFrom, validUntil, null, null, revision);
    }

    /** What State bodies see besides. */
    OrganisationView internal(Actor reader) {
        var seat = territory == null ? null : new NewOrganisation.Seat(territory, territoryValidFrom);
        var known = identifiers == null ? Identifiers.NONE : identifiers;
        var more = new OrganisationView.Internal(
                names.shortName(),
                names.documentSymbol(),
                known.organisationCode(),
                known.enterpriseNumber(),
                legalBasis,
                parent,
                seat,
                providesInternet,
                clause);
        var actions = Transition.open(OrganisationTransition.class, this, reader);
        return new OrganisationView(code(), kind, name(), validFrom, validUntil, more, actions, revision);
    }
}
