package vn.laichau.hatangso.agency.planentity;

import jakarta.persistence.MappedSuperclass;

/** A stored row that keeps the clause it comes from and the sentence it quotes. */
@MappedSuperclass
public abstract class QuotedPlanEntity<R extends QuotedPlanRow> extends PlanEntity<R> {

    private String clause;
    private String quote;
    private String corrected;
    private String en;

    protected QuotedPlanEntity() {}

    protected QuotedPlanEntity(String plan, String code) {
        super(plan, code);
    }

    protected void quote(R row) {
        this.clause = row.clause();
        this.quote = row.quote();
        this.corrected = row.corrected();
        this.en = row.en();
    }

    /** Quotes what another row quotes. */
    protected void quoteLike(QuotedPlanEntity<R> other) {
        this.clause = other.clause;
        this.quote = other.quote;
        this.corrected = other.corrected;
        this.en = other.en;
    }

    /** Where in the plan a row belongs that quotes nothing; null for nowhere. */
    protected void belong(String toClause) {
        this.clause = toClause;
    }

    public Quotation quotation() {
        return new Quotation(clause, quote, corrected, en);
    }
}
