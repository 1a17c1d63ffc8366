package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;
import vn.laichau.hatangso.reporting.source.Decision;
import vn.laichau.hatangso.reporting.source.Proposal;

/** What was asked of the People's Committee, out of which obstacles, what it decided, and the money. */
final class ProposalsChapter {

    private static final String PROPOSALS = ReportFacts.AGENCY + "/proposals";
    private static final String DECISIONS = ReportFacts.AGENCY + "/decisions";

    private ProposalsChapter() {}

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        bodyBuilder.itemOf("proposals.submitted");
        submitted(bodyBuilder, reportFacts, told(reportFacts, agency));
        bodyBuilder.itemOf("proposals.operators");
        var quoted = agency.submissions().stream().anyMatch(Submission::isPlanOfOperator);
        bodyBuilder.add(quoted ? quoted(reportFacts, agency) : Sentence.of("proposals.none"));
        bodyBuilder.itemOf("budget");
        MoneySection.tell(bodyBuilder, reportFacts);
    }

    /** Their words stand in the chapter on next year's plans, in a report that has one and where there are any. */
    private static Sentence quoted(ReportFacts reportFacts, AgencyFacts agency) {
        var next = reportFacts.year() + 1;
        var follow = reportFacts.kind() != ReportKind.FINAL
                && agency.submissions().stream().anyMatch(sent -> sent.isPlanOfOperator() && sent.year() == next);
        return Sentence.of("proposals.quoted")
                .then(follow ? "proposals.quoted.here" : "end")
                .with("next", Integer.toString(next));
    }

    /** A review tells of all years; every other report of what was submitted or decided in its own, or still waits. */
    private static List<SourcedItem<Proposal>> told(ReportFacts reportFacts, AgencyFacts agency) {
        var kind = reportFacts.kind();
        return kind == ReportKind.MID_TERM || kind == ReportKind.FINAL
                ? SourcedItem.all(agency.proposals(), PROPOSALS)
                : SourcedItem.some(
                        agency.proposals(), PROPOSALS, proposal -> isOfYear(proposal, reportFacts.year(), agency));
    }

    private static boolean isOfYear(Proposal proposal, int year, AgencyFacts agency) {
        return ReportFacts.day(proposal.submittedAt()).getYear() == year
                || agency.decisionOn(proposal)
                        .map(decision -> decision.date().getYear() == year)
                        .orElse(true);
    }

    /** Those that still waited for a decision at the cut-off. */
    static List<SourcedItem<Proposal>> waiting(AgencyFacts agency) {
        return SourcedItem.some(
                agency.proposals(),
                PROPOSALS,
                proposal -> agency.decisionOn(proposal).isEmpty());
    }

    static void submitted(BodyBuilder bodyBuilder, ReportFacts reportFacts, List<SourcedItem<Proposal>> proposals) {
        if (proposals.isEmpty()) {
            bodyBuilder.add(Sentence.of("proposals.submitted.none"));
        }
        proposals.forEach(proposal -> tell(bodyBuilder, reportFacts, proposal));
    }

    private static void tell(BodyBuilder bodyBuilder, ReportFacts reportFacts, SourcedItem<Proposal> sourcedItem) {
        var proposal = sourcedItem.item();
        var decision = decision(reportFacts, proposal);
        bodyBuilder.point(Quotations.withoutEnd(proposal.title()));
        var about = Sentence.about("proposal.why", proposal.id())
                .date("day", ReportFacts.day(proposal.submittedAt()), sourcedItem.at("submittedAt"))
                .with("reason", Quotations.ended(proposal.reason()), sourcedItem.at("reason"));
        var obstacles = ObstaclesChapter.titles(reportFacts, proposal.obstacles());
        if (!obstacles.isEmpty()) {
            about.then("proposal.obstacles")
                    .with(
                            "obstacles",
                            obstacles.stream()
                                    .map(ObstaclesChapter.Titled::title)
                                    .collect(Collectors.joining("; ")),
                            obstacles.stream()
                                    .map(ObstaclesChapter.Titled::pointer)
                                    .toArray(String[]::new));
        }
        bodyBuilder.add(about);
        items(bodyBuilder, sourcedItem, decision);
        bodyBuilder.add(outcome(reportFacts, proposal, decision));
    }

    private static void items(
            BodyBuilder bodyBuilder, SourcedItem<Proposal> sourcedItem, Optional<SourcedItem<Decision>> decision) {
        var items = sourcedItem.item().items();
        for (int i = 0; i < items.size(); i++) {
            var sentence = Sentence.about("proposal.item", sourcedItem.item().id() + "." + (i + 1))
                    .with("text", Quotations.withoutEnd(items.get(i).text()), sourcedItem.at("items/" + i + "/text"));
            var place = i + 1;
            decision.ifPresent(decided -> result(sentence, decided, place));
            bodyBuilder.dash(sentence.then("end"));
        }
    }

    private static void result(Sentence sentence, SourcedItem<Decision> decided, int place) {
        SourcedItem.some(decided.item().items(), decided.at("items"), result -> result.item() == place)
                .forEach(result -> {
                    sentence.then(result.item().isAccepted() ? "proposal.accepted" : "proposal.refused");
                    if (result.item().reason() != null) {
                        sentence.then("proposal.because")
                                .with(
                                        "because",
                                        Quotations.withoutEnd(result.item().reason()),
                                        result.at("reason"));
                    }
                });
    }

    private static Sentence outcome(
            ReportFacts reportFacts, Proposal proposal, Optional<SourcedItem<Decision>> decision) {
        return decision.map(decided -> {
                    var items = decided.item().items();
                    var accepted =
                            items.stream().filter(Decision.Result::isAccepted).count();
                    return Sentence.about("proposal.decided", proposal.id())
                            .then(
                                    accepted == items.size()
                                            ? "proposal.decided.all"
                                            : accepted == 0 ? "proposal.decided.none" : "proposal.decided.some")
                            .with("number", decided.item().number(), decided.at("number"))
                            .date("day", decided.item().date(), decided.at("date"))
                            .count("accepted", (int) accepted, decided.at("items"))
                            .count("refused", items.size() - (int) accepted, decided.at("items"));
                })
                .orElseGet(() -> Sentence.about("proposal.waiting", proposal.id()));
    }

    private static Optional<SourcedItem<Decision>> decision(ReportFacts reportFacts, Proposal proposal) {
        return reportFacts.agency().stream()
                .flatMap(agency ->
                        SourcedItem.some(
                                agency.decisions(), DECISIONS, each -> each.id().equals(proposal.decision()))
                                .stream())
                .findFirst();
    }
}
