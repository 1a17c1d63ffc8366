package vn.laichau.hatangso.reporting.source;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What reports read of agency-service's answer; the snapshot keeps all of it.
 *
 * @param demonstration whether the database holds invented submissions for showing
 * @param organisations by code, named as they were at the cut-off
 * @param formerOrganisations those that had ended by then, as they were called last
 * @param tasks how many tasks are in each state
 * @param taskList the tasks themselves
 * @param taskBoard what each agency had to do
 * @param groups members of each group of organisations at the cut-off; absent in older snapshots
 * @param successors of each agency that had ended by then, who has come in its place
 * @param reportedObstacles what organisations had reported and nobody had closed
 * @param proposals what lay with the People's Committee or was decided
 * @param budget absent in older snapshots
 */
public record AgencyFacts(
        boolean demonstration,
        Map<String, Agency> organisations,
        Map<String, Agency> formerOrganisations,
        Map<String, List<String>> groups,
        Map<String, Integer> tasks,
        List<Task> taskList,
        List<Work> taskBoard,
        List<ReportedObligation> obligations,
        List<Submission> submissions,
        List<Quoted> obstacles,
        List<Quoted> causes,
        Map<String, String> successors,
        List<ReportedObstacle> reportedObstacles,
        List<Proposal> proposals,
        List<Decision> decisions,
        Budget budget) {

    public AgencyFacts {
        budget = budget == null ? new Budget(List.of(), List.of()) : budget;
    }

    /** As it is called, or was called last. */
    public Optional<Agency> find(String code) {
        return Optional.ofNullable(organisations.getOrDefault(code, formerOrganisations.get(code)));
    }

    /** Who has come in the place of one that had ended, or of the one that came in its place. */
    public Optional<Agency> successorOf(String code) {
        var last = code;
        for (int i = 0; i < successors.size() && successors.containsKey(last); i++) {
            last = successors.get(last);
        }
        return last.equals(code) ? Optional.empty() : Optional.ofNullable(organisations.get(last));
    }

    /** Whether it leads a task, alone or as a member of a group. */
    public boolean leads(String agency, Task task) {
        return isAmong(agency, task.leads());
    }

    public boolean hasPartIn(String agency, Task task) {
        return leads(agency, task) || isAmong(agency, task.cooperating());
    }

    private boolean isAmong(String agency, List<String> named) {
        return named.stream()
                .anyMatch(name -> name.equals(agency)
                        || groups.getOrDefault(name, List.of()).contains(agency));
    }

    /** The decision about a proposal that was known at the cut-off; one that came later is none. */
    public Optional<Decision> decisionOn(Proposal proposal) {
        return decisions.stream()
                .filter(decision -> decision.id().equals(proposal.decision()))
                .findFirst();
    }

    /** Ids of those, of the plan and reported, that a proposal was about and a decision accepted. */
    public Set<String> resolvedObstacles() {
        return proposals.stream()
                .filter(proposal -> decisionOn(proposal).stream()
                        .flatMap(decision -> decision.items().stream())
                        .anyMatch(Decision.Result::isAccepted))
                .flatMap(proposal -> proposal.obstacles().stream())
                .collect(toSet());
    }

    /**
     * An agency of the State or an operator, as it was called at the cut-off.
     *
     * @param kind what it is; absent in older snapshots
     * @param documentSymbol how document numbers abbreviate it, for example STTTT
     * @param parent code of the body it belongs to; absent for who belongs to none
     */
    public record Agency(String kind, Text name, String documentSymbol, String parent) {

        private static final Set<String> OPERATORS = Set.of("TELECOM_OPERATOR", "POSTAL_OPERATOR");

        public boolean isOperator() {
            return kind != null && OPERATORS.contains(kind);
        }
    }

    /**
     * A task of the plan, or one that was added to it.
     *
     * @param quote the plan's words; absent for one that was added
     * @param leads codes of the organisations that lead it; empty where the plan names none
     * @param due last day; absent while none is set
     * @param recurrence ONCE, YEARLY, QUARTERLY, MONTHLY or CONTINUOUS; absent in older snapshots
     * @param overdue how many of those who have to do it should have handed it in
     */
    public record Task(
            String code,
            String clause,
            String quote,
            Text title,
            String state,
            List<String> leads,
            List<String> cooperating,
            LocalDate due,
            String recurrence,
            int overdue) {

        private static final Set<String> FINISHED = Set.of("COMPLETED", "RELEASED");

        public boolean isFinished() {
            return FINISHED.contains(state);
        }

        /** Its day is that of the first time; later ones have their own. */
        public boolean recurs() {
            return recurrence != null && !"ONCE".equals(recurrence);
        }

        public boolean isAdded() {
            return quote == null;
        }
    }

    /**
     * What one organisation has to do.
     *
     * @param states how many pieces of work are in each state
     * @param overdue how many of them should have been handed in
     */
    public record Work(String organisation, Map<String, Integer> states, int overdue) {

        public int in(List<String> chosen) {
            return chosen.stream()
                    .mapToInt(state -> states.getOrDefault(state, 0))
                    .sum();
        }
    }

    /**
     * What an organisation sent for an obligation and had accepted, in its own words.
     *
     * @param obligation code of the obligation; absent in older snapshots, which hold plans of operators alone
     */
    public record Submission(String id, String obligation, String organisation, int year, String narrative) {

        public boolean isPlanOfOperator() {
            return obligation == null || ReportedObligation.OPERATOR_PLAN.equals(obligation);
        }
    }

    /**
     * A difficulty or a cause in the words of its source.
     *
     * @param title absent for a cause
     * @param corrected the same without scanning errors, where there are some
     */
    public record Quoted(String id, Text title, String clause, String quote, String corrected, String en) {

        public String wording() {
            return corrected == null ? quote : corrected;
        }
    }
}
