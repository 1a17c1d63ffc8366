package vn.laichau.hatangso.agency.budget.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.OwnedEntry;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** Money that an agency asks for a task in a year. */
@Entity
@DynamicUpdate
class BudgetRequest extends OwnedEntry<BudgetRequestView> {

    private String task;
    private int year;

    @Enumerated(EnumType.STRING)
    private FundSource source;

    private long amount;
    private String reason;

    private Instant submittedAt;

    private Instant appraisedAt;

    private Long appraisedAmount;

    private String appraisalReason;

    private Instant decidedAt;

    private Long allottedAmount;

    private String decisionNumber;

    private LocalDate decisionDate;

    protected BudgetRequest() {}

    BudgetRequest(NewBudgetRequest content, Actor actor) {
        super(actor);
        state(content);
    }

    void state(NewBudgetRequest content) {
        task = content.task();
        year = content.year();
        source = content.source();
        amount = content.amount();
        reason = content.reason();
        appraisedAt = null;
        appraisedAmount = null;
        appraisalReason = null;
    }

    void submitAt(Instant at) {
        submittedAt = at;
    }

    void appraise(Appraisal appraisal, Instant at) {
        appraisedAt = at;
        appraisedAmount = appraisal.amount();
        appraisalReason = appraisal.reason();
    }

    void decide(BudgetDecision decision, Instant at) {
        decidedAt = at;
        allottedAmount = decision.amount();
        decisionNumber = decision.number();
        decisionDate = decision.date();
    }

    /** The day in Vietnam on which it was sent last. */
    LocalDate submittedOn() {
        return LocalDate.ofInstant(submittedAt, VietnamTime.ZONE);
    }

    int year() {
        return year;
    }

    FundSource source() {
        return source;
    }

    long amount() {
        return amount;
    }

    @Override
    public BudgetRequestView view(Actor reader) {
        return new BudgetRequestView(
                id(),
                organisation(),
                task,
                year,
                source,
                amount,
                reason,
                BudgetRequestState.valueOf(stateName()),
                VietnamTime.of(createdAt()),
                VietnamTime.of(submittedAt),
                BudgetRequestView.appraisal(appraisedAmount, appraisalReason, appraisedAt),
                BudgetRequestView.decision(allottedAmount, decisionNumber, decisionDate, decidedAt),
                Transition.open(BudgetRequestTransition.class, this, reader),
                revision());
    }
}
