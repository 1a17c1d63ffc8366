package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;
import vn.laichau.hatangso.reporting.source.Decision;
import vn.laichau.hatangso.reporting.source.Proposal;

/** What was asked of the People's Committee, out of which obstacles, what it decided, and the money. */
final class ProposalsChapter {

    private ProposalsChapter() {}

    static void submitted(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("proposals.submitted");
        submitted(body, facts, told(facts, agency));
    }

    static void ofOperators(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("proposals.operators");
        var quoted = agency.submissions().stream().anyMatch(Submission::isPlanOfOperator);
        body.add(quoted ? quoted(facts, agency) : Sentence.of("proposals.none"));
    }

    static void budget(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("budget");
        MoneySection.tell(body, facts);
    }

    /** What the issuer submits to the People's Committee, and why. */
    static void waiting(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("proposals.submitted");
        submitted(body, facts, waiting(facts, agency));
    }

    static void budgetUndecided(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("budget");
        MoneySection.tellOfUndecided(body, facts);
    }

    static void wordsOfOperators(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("proposals.operators");
        var sent = facts.list(
                AgencyFacts::submissions, "submissions", each -> each.isPlanOfOperator() && each.narrative() != null);
        body.add(
                sent.isEmpty()
                        ? Sentence.of("proposals.none")
                        : Sentence.of("proposal.intro")
                                .count("count", sent.size(), ReportFacts.AGENCY + "/submissions"));
        sent.forEach(each -> {
            body.point(facts.organisation(each.item().organisation(), facts.language()));
            body.quote(each.item().narrative());
        });
    }

    /** Their words stand in the chapter on next year's plans, in a report that has one and where there are any. */
    private static Sentence quoted(ReportFacts facts, AgencyFacts agency) {
        var next = facts.year() + 1;
        var sentence = Sentence.of("proposals.quoted");
        var follow = agency.submissions().stream().anyMatch(sent -> sent.isPlanOfOperator() && sent.year() == next);
        var section = follow
                ? facts.headingOver(GeneratedBlock.PLANS_OF_OPERATORS.name())
                        .map(head -> head.replace("{nextYear}", "{next}"))
                : Optional.<String>empty();
        if (section.isEmpty()) {
            sentence.then("end");
        } else if (facts.phrases().get("proposals.quoted.here").contains(section.get())) {
            sentence.then("proposals.quoted.here");
        } else {
            sentence.then("proposals.quoted.under").with("section", facts.heading(section.get()));
        }
        return sentence.with("next", Integer.toString(next));
    }

    /** A review tells of all years; every other report of what was submitted or decided in its own, or still waits. */
    private static List<SourcedItem<Proposal>> told(ReportFacts facts, AgencyFacts agency) {
        var kind = facts.kind();
        return kind == ReportKind.MID_TERM || kind == ReportKind.FINAL
                ? facts.list(AgencyFacts::proposals, "proposals")
                : facts.list(AgencyFacts::proposals, "proposals", proposal -> isOfYear(proposal, facts.year(), agency));
    }

    private static boolean isOfYear(Proposal proposal, int year, AgencyFacts agency) {
        return ReportFacts.day(proposal.submittedAt()).getYear() == year
                || agency.decisionOn(proposal)
                        .map(decision -> decision.date().getYear() == year)
                        .orElse(true);
    }

    /** Those that still waited for a decision at the cut-off. */
    private static List<SourcedItem<Proposal>> waiting(ReportFacts facts, AgencyFacts agency) {
        return facts.list(
                AgencyFacts::proposals,
                "proposals",
                proposal -> agency.decisionOn(proposal).isEmpty());
    }

    private static void submitted(BodyBuilder body, ReportFacts facts, List<SourcedItem<Proposal>> proposals) {
        if (proposals.isEmpty()) {
            body.add(Sentence.of("proposals.submitted.none"));
        }
        proposals.forEach(proposal -> tell(body, facts, proposal));
    }

    private static void tell(BodyBuilder body, ReportFacts facts, SourcedItem<Proposal> sourced) {
        var proposal = sourced.item();
        var decision = decision(facts, proposal);
        body.point(Quotations.withoutEnd(proposal.title()));
        var about = Sentence.about("proposal.why", proposal.id())
                .date("day", ReportFacts.day(proposal.submittedAt()), sourced.at("submittedAt"))
                .with("reason", Quotations.ended(proposal.reason()), sourced.at("reason"));
        var obstacles = ObstaclesChapter.titles(facts, proposal.obstacles());
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
        body.add(about);
        items(body, sourced, decision);
        body.add(outcome(facts, proposal, decision));
    }

    private static void items(
            BodyBuilder body, SourcedItem<Proposal> sourced, Optional<SourcedItem<Decision>> decision) {
        var items = sourced.item().items();
        for (int i = 0; i < items.size(); i++) {
            var sentence = Sentence.about("proposal.item", sourced.item().id() + "." + (i + 1))
                    .with("text", Quotations.withoutEnd(items.get(i).text()), sourced.at("items/" + i + "/text"));
            var place = i + 1;
            decision.ifPresent(decided -> result(sentence, decided, place));
            body.dash(sentence.then("end"));
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

    private static Sentence outcome(ReportFacts facts, Proposal proposal, Optional<SourcedItem<Decision>> decision) {
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

    private static Optional<SourcedItem<Decision>> decision(ReportFacts facts, Proposal proposal) {
        return facts.list(AgencyFacts::decisions, "decisions", each -> each.id().equals(proposal.decision())).stream()
                .findFirst();
    }
}
