package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What reports read of agency-service's answer; the snapshot keeps all of it.
 *
 * @param demonstration whether the database holds invented submissions for showing
 * @param agencies by code, named as they were at the cut-off
 * @param tasks how many tasks are in each state
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgencyFacts(
        boolean demonstration,
        Map<String, Agency> agencies,
        Map<String, Integer> tasks,
        List<Duty> duties,
        List<Submission> submissions,
        List<Quoted> obstacles,
        List<Quoted> causes) {

    public AgencyFacts {
        agencies = agencies == null ? Map.of() : agencies;
        tasks = tasks == null ? Map.of() : tasks;
        duties = duties == null ? List.of() : List.copyOf(duties);
        submissions = submissions == null ? List.of() : List.copyOf(submissions);
        obstacles = obstacles == null ? List.of() : List.copyOf(obstacles);
        causes = causes == null ? List.of() : List.copyOf(causes);
    }

    /**
     * An agency of the State, as it was called at the cut-off.
     *
     * @param documentSymbol how document numbers abbreviate it, for example STTTT
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Agency(Text name, String documentSymbol) {}

    /**
     * A duty to send something, for one year.
     *
     * @param owed how many have to send, {@code sent} how many did, {@code accepted} how many of those were accepted
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Duty(Text title, int year, int owed, int sent, int accepted, List<Debtor> organisations) {

        public Duty {
            organisations = organisations == null ? List.of() : List.copyOf(organisations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Debtor(String code, Text name, String state, OffsetDateTime sentAt, String punctuality) {}

    /** An operator's plan for a year, in its own words. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Submission(String organisation, int year, String narrative) {}

    /**
     * A difficulty or a cause in the words of its source.
     *
     * @param corrected the same without scanning errors, where there are some
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Quoted(String clause, String quote, String corrected) {

        public String wording() {
            return corrected == null ? quote : corrected;
        }
    }
}
