package vn.laichau.hatangso.agency.budget.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
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
@Table(name = "budget_request")
class BudgetRequest extends OwnedEntry<BudgetRequestView> {

    private String task;
    private int year;

    @Enumerated(EnumType.STRING)
    private FundSource source;

    private long amount;
    private String reason;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "appraised_at")
    private Instant appraisedAt;

    @Column(name = "appraised_amount")
    private Long appraisedAmount;

    @Column(name = "appraisal_reason")
    private String appraisalReason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "allotted_amount")
    private Long allottedAmount;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decision_date")
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
                BudgetRequestView.time(createdAt()),
                BudgetRequestView.time(submittedAt),
                BudgetRequestView.appraisal(appraisedAmount, appraisalReason, appraisedAt),
                BudgetRequestView.decision(allottedAmount, decisionNumber, decisionDate, decidedAt),
                Transition.open(BudgetRequestTransition.class, this, reader),
                revision());
    }
}
