package vn.laichau.hatangso.agency.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The file {@code demonstration/submissions.json}: who did what when, and of what the plans are made up.
 *
 * @param communes codes of the units since 1 July 2025, {@code districts} of those until then
 * @param firms how many investments each firm plans in a year, by code
 * @param works what a kind of firm invests in
 * @param answers what a kind of firm answers, by question
 */
record DemonstrationFile(
        Text label,
        String obligation,
        List<String> communes,
        List<String> districts,
        Map<String, Integer> firms,
        Map<OrganisationKind, List<Work>> works,
        Map<OrganisationKind, Map<String, String>> answers,
        List<Told> submissions) {

    /**
     * Something a firm may invest in.
     *
     * @param most units in one place and year
     * @param price VND of a unit
     * @param funds where the money may come from
     */
    record Work(String service, int most, BigDecimal price, List<String> funds) {}

    /** An invented submission and its life. */
    record Told(
            String organisation,
            int year,
            String narrative,
            String lateReason,
            List<NewFigure> figures,
            List<Event> life) {

        Told {
            figures = figures == null ? List.of() : figures;
        }
    }

    /** What happened at one instant; reason of a return or a withdrawal, returnBy of a return. */
    record Event(Verb verb, OffsetDateTime at, String reason, LocalDate returnBy) {}

    /** What happens to submissions. */
    enum Verb {
        DRAFT,
        SEND,
        PAPER,
        ACCEPT,
        RETURN,
        WITHDRAW
    }
}
