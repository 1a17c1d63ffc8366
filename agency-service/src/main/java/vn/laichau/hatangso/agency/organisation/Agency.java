package vn.laichau.hatangso.agency.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.clause.FromPlan;
import vn.laichau.hatangso.chassis.text.Text;

/** An agency during one period; its code stays the same through all of them. */
@Entity
public class Agency extends FromPlan<NewAgency> {

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "document_symbol")
    private String documentSymbol;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String parent;
    private String territory;

    @Column(name = "territory_valid_from")
    private LocalDate territoryValidFrom;

    @Column(name = "provides_internet")
    private boolean providesInternet;

    private String clause;

    protected Agency() {}

    Agency(String plan, String code, LocalDate validFrom) {
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
    protected void restate(NewAgency row) {
        kind = row.kind();
        nameVi = row.name().vi();
        nameEn = row.name().en();
        shortName = row.shortName();
        documentSymbol = row.documentSymbol();
        validTo = row.validTo();
        legalBasis = row.legalBasis();
        parent = row.parent();
        territory = row.territory() == null ? null : row.territory().code();
        territoryValidFrom = row.territory() == null ? null : row.territory().validFrom();
        providesInternet = Boolean.TRUE.equals(row.providesInternet());
        clause = row.clause();
    }

    public Text name() {
        return Text.of(nameVi, nameEn);
    }

    public AgencyKind kind() {
        return kind;
    }

    public String shortName() {
        return shortName;
    }

    public String documentSymbol() {
        return documentSymbol;
    }

    /** Code of the body it belongs to; null when it belongs to none. */
    public String parent() {
        return parent;
    }

    /** Whether it only stands for its members. */
    public boolean isGroup() {
        return kind == AgencyKind.GROUP;
    }

    /** What citizens may see. */
    AgencyView published() {
        return new AgencyView(code(), kind, name(), validFrom, validTo, null);
    }

    /** What State bodies see besides. */
    AgencyView internal() {
        var seat = territory == null ? null : new NewAgency.Seat(territory, territoryValidFrom);
        var more =
                new AgencyView.Internal(shortName, documentSymbol, legalBasis, parent, seat, providesInternet, clause);
        return new AgencyView(code(), kind, name(), validFrom, validTo, more);
    }
}
