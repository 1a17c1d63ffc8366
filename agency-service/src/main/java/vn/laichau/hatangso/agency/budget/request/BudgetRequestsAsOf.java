package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.register.history.History;
import vn.laichau.hatangso.agency.register.history.HistoryLine;
import vn.laichau.hatangso.agency.register.history.RegisterName;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What was asked, appraised and allotted at an instant, as other features ask for it. */
@ApplicationScoped
public class BudgetRequestsAsOf {

    private static final Set<BudgetRequestState> ASKED = EnumSet.of(
            BudgetRequestState.SUBMITTED,
            BudgetRequestState.APPRAISED,
            BudgetRequestState.ALLOTTED,
            BudgetRequestState.REFUSED);

    private final BudgetRequests requests;
    private final History history;

    BudgetRequestsAsOf(BudgetRequests requests, History history) {
        this.requests = requests;
        this.history = history;
    }

    /** Requests of the year and of those that follow which stood with Finance or the PPC, or were decided, at the instant. */
    public List<BudgetRequestView> from(int year, Instant asOf) {
        var latest = history.latest(RegisterName.BUDGET_REQUEST, asOf);
        return requests.list("year >= ?1 order by year, source, id", year).stream()
                .filter(request -> isAsked(latest.get(request.id())))
                .map(request -> request.view(Actor.NOBODY)
                        .asItWas(BudgetRequestState.valueOf(
                                latest.get(request.id()).state())))
                .toList();
    }

    private static boolean isAsked(HistoryLine latest) {
        return latest != null && ASKED.contains(BudgetRequestState.valueOf(latest.state()));
    }
}
