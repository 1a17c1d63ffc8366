package vn.laichau.hatangso.agency.budget.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.Refusal;
import vn.laichau.hatangso.agency.register.Refusal.Reason;
import vn.laichau.hatangso.agency.register.Step;

/** Finance says what a source of funds has in a year; never less than what is allotted of it. */
@ApplicationScoped
public class SetBalance {

    private static final Step SET = Step.within("SET");

    private final BudgetBalances balances;
    private final Bookkeeping books;

    SetBalance(BudgetBalances balances, Bookkeeping books) {
        this.balances = balances;
        this.books = books;
    }

    /** For a demonstration, which begins with nothing. */
    @Transactional
    public Outcome<BalanceView> first(int year, FundSource source, long amount, String basis, Actor actor) {
        return set(year, source, new BalanceContent(amount, basis), actor, revision -> {});
    }

    /** @param seen throws when Finance did not see this revision; empty for what is not there yet */
    @Transactional
    public Outcome<BalanceView> set(
            int year, FundSource source, BalanceContent content, Actor actor, Consumer<Optional<Long>> seen) {
        var known = balances.lockAndFind(year, source);
        seen.accept(known.map(BudgetBalance::revision));
        var faults = content.faults(year);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(faults));
        }
        var deed = Deed.<BudgetBalance>of(SET, balance -> balance.set(content.amount()))
                .unless(balance -> belowAllotted(balance, content.amount()))
                .noting(content.basis())
                .about(content.amount());
        return known.isPresent()
                ? books.change(balances, known, actor, revision -> {}, deed)
                : books.enter(balances, new BudgetBalance(year, source, content.amount()), actor, deed);
    }

    private static Optional<Refusal> belowAllotted(BudgetBalance balance, long amount) {
        return balance.covers(amount) ? Optional.empty() : Optional.of(Refusal.because(Reason.BALANCE_BELOW_ALLOTTED));
    }
}
