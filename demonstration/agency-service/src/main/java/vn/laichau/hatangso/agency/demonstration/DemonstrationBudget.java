package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.laichau.hatangso.agency.budget.balance.SetBalance;
import vn.laichau.hatangso.agency.budget.request.Appraisal;
import vn.laichau.hatangso.agency.budget.request.BudgetDecision;
import vn.laichau.hatangso.agency.budget.request.BudgetRequestView;
import vn.laichau.hatangso.agency.budget.request.DecideBudget;
import vn.laichau.hatangso.agency.budget.request.RequestBudget;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Asked;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Event;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Balances, and requests in every state. */
@ApplicationScoped
class DemonstrationBudget {

    private static final String FINANCE = "finance";
    private static final String LEADERS = "ppc";

    private final ActingAs actingAs;
    private final SetBalance setBalance;
    private final RequestBudget ask;
    private final DecideBudget decide;
    private final EntityManager database;

    DemonstrationBudget(
            ActingAs actingAs, SetBalance setBalance, RequestBudget ask, DecideBudget decide, EntityManager database) {
        this.actingAs = actingAs;
        this.setBalance = setBalance;
        this.ask = ask;
        this.decide = decide;
        this.database = database;
    }

    boolean isThere() {
        actingAs.play(FINANCE, Role.FINANCE_OFFICER);
        return (Boolean) database.createNativeQuery("SELECT EXISTS (SELECT FROM budget_balance)", Boolean.class)
                .getSingleResult();
    }

    void load(RegistersFile file) {
        file.balances().stream()
                .filter(funds -> actingAs.hasHappened(funds.at()))
                .forEach(funds -> Required.done(setBalance.first(
                        funds.year(),
                        funds.source(),
                        funds.amount(),
                        funds.basis(),
                        actingAs.actor(FINANCE, Role.FINANCE_OFFICER, funds.at()))));
        file.budgetRequests().stream()
                .filter(asked -> actingAs.hasHappened(asked.at()))
                .forEach(this::live);
    }

    private void live(Asked asked) {
        var officer = actingAs.actor(asked.organisation(), Role.AGENCY_OFFICER, asked.at());
        var id = Required.done(ask.draft(asked.content(), officer)).id();
        asked.life().stream()
                .filter(event -> actingAs.hasHappened(event.at()))
                .forEach(event -> Required.done(happen(id, asked.organisation(), event)));
    }

    private Outcome<BudgetRequestView> happen(UUID id, String organisation, Event event) {
        var actor = switch (event.verb()) {
            case SUBMIT, WITHDRAW -> actingAs.actor(organisation, Role.AGENCY_OFFICER, event.at());
            case APPRAISE, RETURN -> actingAs.actor(FINANCE, Role.FINANCE_OFFICER, event.at());
            case DECIDE -> actingAs.actor(LEADERS, Role.LEADER, event.at());
        };
        return switch (event.verb()) {
            case SUBMIT -> ask.submit(id, actor, Revision.ANY);
            case WITHDRAW -> ask.withdraw(id, reason(event), actor, Revision.ANY);
            case APPRAISE -> decide.appraise(id, new Appraisal(event.amount(), event.reason()), actor, Revision.ANY);
            case RETURN -> decide.returnForRevision(id, reason(event), actor, Revision.ANY);
            case DECIDE -> decide.decide(id, decision(event), actor, Revision.ANY);
        };
    }

    private static ReasonBody reason(Event event) {
        return new ReasonBody(event.reason());
    }

    private static BudgetDecision decision(Event event) {
        return new BudgetDecision(event.amount(), event.number(), event.at().toLocalDate());
    }
}
