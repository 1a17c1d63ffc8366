package vn.laichau.hatangso.agency.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;

/**
 * Who owes an obligation to whom.
 *
 * @param kinds of agencies that owe it, all of them
 * @param agencies that owe it by name; of a group its members do
 * @param receiver null when nobody is named
 */
@Embeddable
record ObligationParties(
        @Column(name = "owed_by_kinds") List<String> kinds,
        @Column(name = "owed_by_agencies") List<String> agencies,
        @Column(name = "owed_to") String receiver) {

    static ObligationParties of(ObligationTerms obligationTerms) {
        var debtors = obligationTerms.owedBy();
        return new ObligationParties(
                debtors.kinds().stream().map(Enum::name).toList(), debtors.organisations(), obligationTerms.owedTo());
    }

    /** With those in the place of the named who answer for it. */
    ObligationParties held(UnaryOperator<String> debtor, UnaryOperator<String> receives) {
        return new ObligationParties(
                kinds, agencies.stream().map(debtor).distinct().toList(), receives.apply(receiver));
    }

    /** Whether the agency, its kind, or the group it belongs to is named; nobody owes to itself. */
    boolean names(Organisation agency) {
        return !agency.code().equals(receiver) && isDebtor(agency);
    }

    private boolean isDebtor(Organisation agency) {
        return includes(agency.kind())
                || agencies.contains(agency.code())
                || agency.parent() != null && agencies.contains(agency.parent()) && !agency.isGroup();
    }

    /** Whether all agencies of the kind owe it, as against agencies by name. */
    boolean includes(OrganisationKind kind) {
        return kinds.contains(kind.name());
    }

    Debtors debtors() {
        return new Debtors(kinds.stream().map(OrganisationKind::valueOf).toList(), agencies);
    }
}
