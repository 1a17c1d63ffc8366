package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.agency.clause.Tally;

/** The standing duties, as other features ask for them. */
@ApplicationScoped
public class Obligations {

    private final ObligationTable table;

    Obligations(ObligationTable table) {
        this.table = table;
    }

    /** Takes over what a plan file says about standing duties. */
    public Tally load(String plan, List<NewObligation> rows, Function<NewObligation, String> fingerprint) {
        return table.load(plan, rows, fingerprint);
    }

    public Optional<Obligation> find(String code) {
        return table.findByCode(code);
    }

    /** All, those with a date first. */
    public List<Obligation> list() {
        return table.inOrder();
    }
}
