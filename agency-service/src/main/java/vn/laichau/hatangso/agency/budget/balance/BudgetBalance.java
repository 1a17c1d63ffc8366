package vn.laichau.hatangso.agency.budget.balance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.register.RegisterEntry;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** What a source of funds has in a year. What is allotted of it the database itself counts. */
@Entity
@DynamicUpdate
class BudgetBalance extends RevisionedEntity implements RegisterEntry<BalanceView> {

    private int year;

    @Enumerated(EnumType.STRING)
    private FundSource source;

    private long amount;

    @Column(insertable = false, updatable = false)
    private long allotted;

    protected BudgetBalance() {}

    BudgetBalance(int year, FundSource source, long amount) {
        this.year = year;
        this.source = source;
        this.amount = amount;
    }

    void set(long vnd) {
        if (vnd < allotted) {
            throw new IllegalStateException("less than is allotted of " + id());
        }
        amount = vnd;
    }

    BalancesAsOf.Funds funds(long then) {
        return new BalancesAsOf.Funds(year, source, then);
    }

    boolean covers(long vnd) {
        return vnd >= allotted;
    }

    /** A balance has none. */
    @Override
    public String stateName() {
        return null;
    }

    @Override
    public void moveTo(String state) {
        throw new IllegalStateException("a balance has no states");
    }

    @Override
    public BalanceView view(Actor reader) {
        var actions = Transition.open(BalanceTransition.class, this, reader);
        return new BalanceView(year, source, amount, allotted, amount - allotted, actions, revision());
    }
}
