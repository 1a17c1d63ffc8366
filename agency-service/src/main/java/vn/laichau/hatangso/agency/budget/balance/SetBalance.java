package vn.laichau.hatangso.agency.budget.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Finance says what a source of funds has in a year; never less than what is allotted of it. */
@ApplicationScoped
public class SetBalance {

    private final BudgetBalances balances;
    private final RegisterTransitions register;

    SetBalance(BudgetBalances balances, RegisterTransitions register) {
        this.balances = balances;
        this.register = register;
    }

    /** For a demonstration, which begins with nothing. */
    @Transactional
    public Outcome<BalanceView> first(int year, FundSource source, long amount, String basis, Actor actor) {
        return set(year, source, new BalanceContent(amount, basis), actor, Revision.ANY);
    }

    /** @param seen null for what is not there yet */
    @Transactional
    public Outcome<BalanceView> set(int year, FundSource source, BalanceContent content, Actor actor, Revision seen) {
        var command = RegisterCommand.of(
                        BalanceTransition.SET, (BudgetBalance balance) -> balance.set(content.amount()))
                .checked(new FieldErrors().year("/year", year).list())
                .noting(content.basis())
                .about(content.amount());
        var known = balances.lockAndFind(year, source);
        return known.isEmpty()
                ? register.enter(
                        balances, actor, seen, command, () -> new BudgetBalance(year, source, content.amount()))
                : register.change(
                        balances,
                        known,
                        actor,
                        seen,
                        command.unless(balance -> belowAllotted(balance, content.amount())));
    }

    private static Optional<Refusal> belowAllotted(BudgetBalance balance, long amount) {
        return balance.covers(amount)
                ? Optional.empty()
                : Optional.of(Refusal.because(AgencyProblem.BUDGET_BALANCE_BELOW_ALLOTTED));
    }
}
