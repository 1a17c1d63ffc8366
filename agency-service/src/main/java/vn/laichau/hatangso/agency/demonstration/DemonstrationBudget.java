package vn.laichau.hatangso.agency.demonstration;

import static vn.laichau.hatangso.agency.demonstration.RegistersFile.actor;
import static vn.laichau.hatangso.agency.demonstration.RegistersFile.happened;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import vn.laichau.hatangso.agency.budget.balance.SetBalance;
import vn.laichau.hatangso.agency.budget.request.Appraisal;
import vn.laichau.hatangso.agency.budget.request.AskForBudget;
import vn.laichau.hatangso.agency.budget.request.BudgetDecision;
import vn.laichau.hatangso.agency.budget.request.BudgetRequestView;
import vn.laichau.hatangso.agency.budget.request.DecideBudget;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Asked;
import vn.laichau.hatangso.agency.demonstration.RegistersFile.Event;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.caller.Role;

/** Balances, and requests in every state. */
@ApplicationScoped
class DemonstrationBudget {

    private static final String FINANCE = "finance";
    private static final String LEADERS = "ppc";

    private final ActingAs actingAs;
    private final SetBalance setBalance;
    private final AskForBudget ask;
    private final DecideBudget decide;
    private final EntityManager database;

    DemonstrationBudget(
            ActingAs actingAs, SetBalance setBalance, AskForBudget ask, DecideBudget decide, EntityManager database) {
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

    void load(RegistersFile file, Instant now) {
        actingAs.play(FINANCE, Role.FINANCE_OFFICER);
        file.balances().stream()
                .filter(funds -> happened(funds.at(), now))
                .forEach(funds -> Required.done(setBalance.first(
                        funds.year(), funds.source(), funds.amount(), funds.basis(), actor(FINANCE, funds.at()))));
        file.budgetRequests().stream()
                .filter(asked -> happened(asked.at(), now))
                .forEach(asked -> live(asked, now));
    }

    private void live(Asked asked, Instant now) {
        actingAs.play(asked.organisation(), Role.AGENCY_OFFICER);
        var id = Required.done(ask.draft(asked.content(), actor(asked.organisation(), asked.at())))
                .id();
        asked.life().stream()
                .filter(event -> happened(event.at(), now))
                .forEach(event -> Required.done(happen(id, asked.organisation(), event)));
    }

    private Outcome<BudgetRequestView> happen(UUID id, String organisation, Event event) {
        switch (event.verb()) {
            case SUBMIT, WITHDRAW -> actingAs.play(organisation, Role.AGENCY_OFFICER);
            case APPRAISE, RETURN -> actingAs.play(FINANCE, Role.FINANCE_OFFICER);
            case DECIDE -> actingAs.play(LEADERS, Role.LEADER);
        }
        return switch (event.verb()) {
            case SUBMIT -> ask.submit(id, actor(organisation, event.at()), revision -> {});
            case WITHDRAW -> ask.withdraw(id, note(event), actor(organisation, event.at()), revision -> {});
            case APPRAISE ->
                decide.appraise(
                        id, new Appraisal(event.amount(), event.note()), actor(FINANCE, event.at()), revision -> {});
            case RETURN -> decide.giveBack(id, note(event), actor(FINANCE, event.at()), revision -> {});
            case DECIDE -> decide.decide(id, decision(event), actor(LEADERS, event.at()), revision -> {});
        };
    }

    private static Note note(Event event) {
        return new Note(event.note());
    }

    private static BudgetDecision decision(Event event) {
        return new BudgetDecision(event.amount(), event.number(), event.at().toLocalDate());
    }
}
