package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.agency.obligation.NewObligation.Debtors;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.AgencyKind;

/**
 * Who owes a duty to whom.
 *
 * @param kinds of agencies that owe it, all of them
 * @param agencies that owe it by name; of a group its members do
 * @param receiver null when nobody is named
 */
@Embeddable
record Parties(
        @Column(name = "owed_by_kinds") List<String> kinds,
        @Column(name = "owed_by_agencies") List<String> agencies,
        @Column(name = "owed_to") String receiver) {

    static Parties of(Terms terms) {
        var debtors = terms.owedBy();
        return new Parties(debtors.kinds().stream().map(Enum::name).toList(), debtors.agencies(), terms.owedTo());
    }

    /** With those in the place of the named who answer for it. */
    Parties held(UnaryOperator<String> debtor, UnaryOperator<String> receives) {
        return new Parties(kinds, agencies.stream().map(debtor).distinct().toList(), receives.apply(receiver));
    }

    /** Whether the agency, its kind, or the group it belongs to is named; nobody owes to itself. */
    boolean names(Agency agency) {
        return !agency.code().equals(receiver) && isDebtor(agency);
    }

    private boolean isDebtor(Agency agency) {
        return includes(agency.kind())
                || agencies.contains(agency.code())
                || agency.parent() != null && agencies.contains(agency.parent()) && !agency.isGroup();
    }

    /** Whether all agencies of the kind owe it, as against agencies by name. */
    boolean includes(AgencyKind kind) {
        return kinds.contains(kind.name());
    }

    Debtors debtors() {
        return new Debtors(kinds.stream().map(AgencyKind::valueOf).toList(), agencies);
    }
}
