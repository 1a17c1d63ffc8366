package vn.laichau.hatangso.reporting.document.narrative.assessment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Budget;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** What is asked of whom: each addressee under a heading of its own, left out where nothing is asked of it. */
public final class Recommendations {

    private static final Set<String> UNDECIDED = Set.of("SUBMITTED", "APPRAISED");

    /** More of them stand in the chapter on the obligations. */
    private static final int MOST_NAMED = 5;

    private final ReportFacts facts;
    private final AgencyFacts agency;

    private Recommendations(ReportFacts facts, AgencyFacts agency) {
        this.facts = facts;
        this.agency = agency;
    }

    public static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var asked = new Recommendations(facts, agency);
        addressed(body, body.phrases().get("asked.of", facts.issuer().parent()), asked.ofCommittee());
        addressed(body, body.phrases().get("asked.of-agencies"), asked.ofAgencies());
        addressed(body, body.phrases().get("asked.of-operators"), asked.ofOperators());
    }

    private static void addressed(BodyBuilder body, String title, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            body.item(title);
            sentences.forEach(body::dash);
        }
    }

    private List<Sentence> ofCommittee() {
        var sentences = new ArrayList<Sentence>();
        facts.list(
                        AgencyFacts::proposals,
                        "proposals",
                        proposal -> agency.decisionOn(proposal).isEmpty())
                .forEach(proposal -> sentences.add(Sentence.about(
                                "asked.decide", proposal.item().id())
                        .with("title", Quotations.withoutEnd(proposal.item().title()), proposal.at("title"))
                        .date("day", ReportFacts.day(proposal.item().submittedAt()), proposal.at("submittedAt"))));
        Causes.unassigned(facts, "asked.assign").ifPresent(sentences::add);
        var undecided = undecided(facts);
        if (!undecided.isEmpty()) {
            sentences.add(Sentence.of("asked.budget")
                    .count("count", undecided.size(), SourcedItem.at(undecided, "state"))
                    .with("sum", sum(facts, undecided), SourcedItem.at(undecided, "amount")));
        }
        return sentences;
    }

    /** Money that was asked for, and that nobody has decided on. */
    static List<SourcedItem<Budget.Request>> undecided(ReportFacts facts) {
        return facts.list(
                all -> all.budget().requests(), "budget/requests", request -> UNDECIDED.contains(request.state()));
    }

    static String sum(ReportFacts facts, List<SourcedItem<Budget.Request>> requests) {
        var sum =
                requests.stream().mapToLong(request -> request.item().amount()).sum();
        return facts.text().money(sum);
    }

    private List<Sentence> ofAgencies() {
        var sentences = new ArrayList<Sentence>();
        var overdue = Causes.overdue(facts);
        if (!overdue.isEmpty()) {
            sentences.add(Sentence.of("asked.finish")
                    .count("count", overdue.size(), SourcedItem.at(overdue, "overdue"))
                    .with("tasks", Causes.tasks(facts, overdue), SourcedItem.at(overdue, "title")));
        }
        owed(sentences, false);
        return sentences;
    }

    private List<Sentence> ofOperators() {
        var sentences = new ArrayList<Sentence>();
        owed(sentences, true);
        return sentences;
    }

    /** Of obligations of operators, or of all others; the issuer's own is nothing that it asks for. */
    private void owed(List<Sentence> sentences, boolean ofOperators) {
        facts.obligations().stream()
                .filter(obligation -> isOfOperators(obligation.item()) == ofOperators)
                .forEach(obligation -> {
                    var open = obligation.item().organisations().stream()
                            .filter(debtor -> debtor.isOpen() && !isIssuer(debtor))
                            .toList();
                    if (!open.isEmpty()) {
                        sentences.add(send(obligation, open));
                    }
                });
    }

    private boolean isIssuer(Debtor debtor) {
        var issuer = facts.head().issuer();
        return debtor.answering().equals(issuer)
                || debtor.answering().equals(agency.successors().get(issuer))
                || issuer.equals(agency.successors().get(debtor.code()));
    }

    private boolean isOfOperators(ReportedObligation obligation) {
        return obligation.organisations().stream()
                .anyMatch(debtor -> agency.find(debtor.code())
                        .filter(AgencyFacts.Agency::isOperator)
                        .isPresent());
    }

    private Sentence send(SourcedItem<ReportedObligation> obligation, List<Debtor> open) {
        var cutOff = facts.head().cutOff();
        var overdue = obligation.item().isDated()
                && open.stream().anyMatch(debtor -> !obligation.item().isAhead(debtor, cutOff));
        var sentence = Sentence.titled("asked.send." + obligation.item().obligation() + "-"
                        + obligation.item().year())
                .then(overdue ? "asked.send.overdue" : "asked.send.missing")
                .then("asked.send")
                .count("count", open.size(), obligation.at("organisations"))
                .with("obligation", facts.title(obligation.item(), facts.language()), obligation.at("title"))
                .with("year", Integer.toString(obligation.item().year()), obligation.at("year"));
        if (open.size() <= MOST_NAMED) {
            sentence.then("asked.send.who")
                    .with(
                            "organisations",
                            open.stream()
                                    .map(debtor -> debtor.name().in(facts.language()))
                                    .collect(joining("; ")),
                            obligation.at("organisations"));
        }
        if (obligation.item().isAhead(cutOff)) {
            sentence.then("asked.send.before")
                    .date("due", ReportFacts.day(obligation.item().onTimeBefore()), obligation.at("onTimeBefore"));
        }
        return sentence.then("end");
    }
}
