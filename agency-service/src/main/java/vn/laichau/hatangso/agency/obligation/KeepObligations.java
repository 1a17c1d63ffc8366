package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.obligation.Keeping.Kept;
import vn.laichau.hatangso.agency.obligation.Keeping.Reason;
import vn.laichau.hatangso.agency.obligation.Keeping.Refused;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.succession.Orphans;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** The coordinator adds duties that no plan states, and sets what a plan leaves open, such as the day of a review. */
@ApplicationScoped
class KeepObligations {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    private final ObligationTable table;
    private final Organisations organisations;
    private final Orphans orphans;

    KeepObligations(ObligationTable table, Organisations organisations, Orphans orphans) {
        this.table = table;
        this.orphans = orphans;
        this.organisations = organisations;
    }

    @Transactional
    public Keeping add(String code, Terms terms) {
        orphans.keepAgencies();
        var faults = faultsOf(terms, code);
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add(new FieldError(
                    "/code",
                    "not-a-code",
                    Text.of(
                            "Mã gồm chữ thường không dấu, chữ số và dấu gạch nối, 2 đến 63 ký tự",
                            "A code has 2 to 63 lower-case letters, digits and hyphens")));
        }
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        table.lock(code);
        if (table.findByCode(code).isPresent()) {
            return new Refused(Reason.CODE_TAKEN, List.of());
        }
        var obligation = Obligation.added(code, terms);
        table.persistAndFlush(obligation);
        return new Kept(obligation.published());
    }

    /** @param seen throws when the coordinator did not see this revision */
    @Transactional
    public Keeping change(String code, Terms terms, LongConsumer seen) {
        orphans.keepAgencies();
        var found = table.findForChange(code);
        if (found.isEmpty()) {
            return new Refused(Reason.ABSENT, List.of());
        }
        var obligation = found.get();
        seen.accept(obligation.revision());
        var faults = faultsOf(terms, code);
        if (!faults.isEmpty()) {
            return new Refused(Reason.BREAKS_RULES, faults);
        }
        obligation.agree(terms);
        table.noted(obligation);
        table.flush();
        return new Kept(obligation.published());
    }

    private List<FieldError> faultsOf(Terms terms, String code) {
        var faults = TermsRules.faultsOf(terms, organisations.codes());
        if (faults.isEmpty()) {
            var owed = new Thing(ThingKind.DUTY_OWED, code);
            if (!terms.owedBy().agencies().stream().allMatch(agency -> orphans.isAnsweredFor(agency, owed))) {
                faults.add(Orphans.endsForNobody("/owedBy/agencies"));
            }
            var received = new Thing(ThingKind.DUTY_RECEIVED, code);
            if (terms.owedTo() != null && !orphans.isAnsweredFor(terms.owedTo(), received)) {
                faults.add(Orphans.endsForNobody("/owedTo"));
            }
        }
        return faults;
    }
}
