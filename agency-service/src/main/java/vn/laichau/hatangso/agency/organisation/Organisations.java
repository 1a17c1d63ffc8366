package vn.laichau.hatangso.agency.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.clause.Tally;

/** The agencies, as other features ask for them. */
@ApplicationScoped
public class Organisations {

    private final Agencies agencies;

    Organisations(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Takes over what a plan file says about agencies. */
    public Tally load(String plan, List<NewAgency> rows, Function<NewAgency, String> fingerprint) {
        return agencies.load(plan, rows, fingerprint);
    }

    /** The agency as it is on the day. */
    public Optional<Agency> find(String code, LocalDate day) {
        return agencies.find(code, day);
    }

    /** The codes of all agencies there ever were. */
    public Set<String> codes() {
        return agencies.codes();
    }

    /** The agencies that exist on the day, in the order of their codes. */
    public List<Agency> validOn(LocalDate day) {
        return agencies.validOn(day);
    }
}
