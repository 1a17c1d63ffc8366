package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Recipient;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * Whom a document goes to. A report on the whole plan goes to all whom the plan was sent to, one about an agency or an operator to
 * it, one about a commune to its committee, and a submission or a letter to its addressee alone.
 */
final class Recipients {

    private static final String FILED_AT = "Lưu: VT";
    private static final String FILED_AT_EN = "On file: records office";

    private final ReportFacts facts;

    Recipients(ReportFacts facts) {
        this.facts = facts;
    }

    /** On paper, besides the addressee. */
    List<String> besidesFiles() {
        return switch (kind()) {
            case ANNUAL, MID_TERM, FINAL ->
                ofPlan().map(line -> line.name().in(facts.language())).toList();
            case AGENCY, OPERATOR -> subject();
            case TERRITORY -> committee();
            case COMPLIANCE, PROPOSAL, REMINDER, CORRECTION, WITHDRAWAL -> List.of();
        };
    }

    /** Whom a report is about, unless it is its own; committees are abbreviated in such lists. */
    private List<String> subject() {
        var head = facts.head();
        if (facts.subject().equals(head.issuer())
                || facts.subject().equals(facts.issuingBody().code())) {
            return List.of();
        }
        return List.of(facts.subjectName().replaceFirst("^Ủy ban nhân dân ", "UBND "));
    }

    /** That of the unit a report is about; none of one without a name, and the province's is its addressee already. */
    private List<String> committee() {
        var unit = facts.territory(facts.subject(), facts.language());
        if (unit.equals(facts.subject()) || facts.provinces().contains(facts.subject())) {
            return List.of();
        }
        return List.of(facts.phrases().get("recipient.committee", ReportFacts.inSentence(unit, facts.language())));
    }

    /** Where the copies stay: with the records office, and the unit that wrote it; while none is named, the issuer's own. */
    String filedAt() {
        var kept = facts.language() == Language.EN ? FILED_AT_EN : FILED_AT;
        return kept + ", " + writer();
    }

    private String writer() {
        var head = facts.head();
        if (head.unit() != null) {
            return head.unit();
        }
        return facts.kind().isLetter() && head.issue() != null
                ? unit(head.issue().symbol())
                : facts.issuer().symbol();
    }

    /** The letters at the end of a letter's number. */
    static String unit(String symbol) {
        return symbol.replaceFirst("^.*-", "");
    }

    /** Codes of the organisations that are told of it, the addressee among them. */
    List<String> organisations() {
        var parent =
                facts
                        .agency()
                        .flatMap(agency -> agency.find(facts.head().issuer()))
                        .map(issuer -> issuer.parent())
                        .stream();
        var others = switch (kind()) {
            case ANNUAL, MID_TERM, FINAL -> ofPlan().flatMap(line -> line.organisations().stream());
            case AGENCY, OPERATOR, REMINDER -> Stream.of(facts.subject());
            case COMPLIANCE, TERRITORY, PROPOSAL, CORRECTION, WITHDRAWAL -> Stream.<String>empty();
        };
        return (kind() == ReportKind.REMINDER ? others : Stream.concat(parent, others))
                .distinct()
                .toList();
    }

    /** Kinds of organisations all of whom are told of it. */
    List<String> kinds() {
        return switch (kind()) {
            case ANNUAL, MID_TERM, FINAL ->
                ofPlan().flatMap(line -> line.kinds().stream()).distinct().toList();
            default -> List.of();
        };
    }

    /** As they are called on the day of issue, or on that of the cut-off before there is one. */
    private Stream<Recipient> ofPlan() {
        var issue = facts.head().issue();
        var day = Optional.ofNullable(issue)
                .map(known -> known.issuedOn())
                .orElseGet(() -> ReportFacts.dayOf(facts.head().cutOff()));
        return facts.reportingPlan().recipients().stream().filter(line -> line.isValidOn(day));
    }

    private ReportKind kind() {
        return facts.sentAs();
    }
}
