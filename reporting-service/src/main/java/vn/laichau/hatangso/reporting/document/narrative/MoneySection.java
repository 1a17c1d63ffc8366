package vn.laichau.hatangso.reporting.document.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.ReportKind.Subject;
import vn.laichau.hatangso.reporting.source.Budget;

/** Which funds there were, what was asked of them for which task, and what was allotted. */
final class MoneySection {

    private static final String SOURCES = ReportFacts.AGENCY + "/budget/sources";
    private static final String REQUESTS = ReportFacts.AGENCY + "/budget/requests";

    private final ReportFacts facts;
    private final PhraseBook phrases;

    private MoneySection(ReportFacts facts) {
        this.facts = facts;
        this.phrases = facts.tablePhrases();
    }

    /** The sums of each year and source of funds, how many requests there are, and each of them where no annex tells of them. */
    static void tell(BodyBuilder body, ReportFacts facts) {
        var section = new MoneySection(facts);
        if (!section.tellFunds(body)) {
            return;
        }
        var all = section.requests(request -> true);
        var undecided = section.undecided();
        if (all.isEmpty()) {
            body.add(section.none());
            return;
        }
        var told = Sentence.of("budget.requests").count("count", all.size(), REQUESTS);
        if (undecided.isEmpty()) {
            told.then("budget.requests.decided");
        } else {
            told.then("budget.requests.waiting")
                    .then("budget.requests.waiting.sum")
                    .count("undecided", undecided.size(), SourcedItem.at(undecided, "state"))
                    .with("sum", section.amount(sum(undecided)), SourcedItem.at(undecided, "amount"));
        }
        if (facts.outline().annexes().contains(AnnexKind.REQUESTS.name())) {
            body.add(told.then("budget.requests.annexed").then("end"));
        } else {
            body.add(told.then("end"));
            body.table(section.all(all));
        }
    }

    /** Likewise, of the requests only those that wait for a decision. */
    static void tellOfUndecided(BodyBuilder body, ReportFacts facts) {
        var section = new MoneySection(facts);
        if (section.tellFunds(body)) {
            section.tellOfUndecided(body, section.undecided());
        }
    }

    /** Each request, and what became of it. */
    static Optional<Table> annex(ReportFacts facts) {
        if (facts.agency().isEmpty()) {
            return Optional.empty();
        }
        var section = new MoneySection(facts);
        var requests = section.requests(request -> true);
        return requests.isEmpty() ? Optional.empty() : Optional.of(section.all(requests));
    }

    private Table all(List<SourcedItem<Budget.Request>> requests) {
        return table(
                whoAsked().figure("appraised", 28, this::appraised).figure("allotted", 28, this::allotted), requests);
    }

    private static long sum(List<SourcedItem<Budget.Request>> requests) {
        return requests.stream().mapToLong(request -> request.item().amount()).sum();
    }

    private List<SourcedItem<Budget.Request>> undecided() {
        return requests(request -> request.decision() == null);
    }

    private void tellOfUndecided(BodyBuilder body, List<SourcedItem<Budget.Request>> undecided) {
        tell(
                body,
                Sentence.of("budget.requests.undecided")
                        .with("sum", amount(sum(undecided)), SourcedItem.at(undecided, "amount")),
                undecided,
                whoAsked().figure("appraised", 28, this::appraised));
    }

    /** The requests of the organisation that is reported on. */
    static void tellOfOwn(BodyBuilder body, ReportFacts facts) {
        var section = new MoneySection(facts);
        section.tell(
                body,
                Sentence.of("budget.requests.own").with("agency", facts.subjectName()),
                section.requests(request -> facts.subject().equals(request.organisation())),
                section.whatFor(section.columns())
                        .figure("appraised", 28, section::appraised)
                        .figure("allotted", 28, section::allotted));
    }

    /** @return whether there are any */
    private boolean tellFunds(BodyBuilder body) {
        var sources = SourcedItem.all(budget().sources(), SOURCES);
        if (sources.isEmpty()) {
            body.add(Sentence.of("budget.none"));
            return false;
        }
        sources.stream().map(source -> source.item().year()).distinct().forEach(year -> ofYear(body, year));
        body.table(table(sources));
        return true;
    }

    private List<SourcedItem<Budget.Request>> requests(Predicate<Budget.Request> chosen) {
        return SourcedItem.some(budget().requests(), REQUESTS, chosen);
    }

    private void tell(
            BodyBuilder body,
            Sentence sentence,
            List<SourcedItem<Budget.Request>> requests,
            Columns<SourcedItem<Budget.Request>> columns) {
        if (requests.isEmpty()) {
            body.add(none());
            return;
        }
        body.add(sentence.count("count", requests.size(), REQUESTS));
        body.table(table(columns, requests));
    }

    private Table table(Columns<SourcedItem<Budget.Request>> columns, List<SourcedItem<Budget.Request>> requests) {
        return columns.centred("state", 27, this::state).summed(phrases.get("table.requests"), requests);
    }

    private Sentence none() {
        var own = facts.kind().subject() == Subject.AGENCY;
        return own
                ? Sentence.of("budget.requests.own.none").with("agency", facts.subjectName())
                : Sentence.of("budget.requests.none");
    }

    private Budget budget() {
        return facts.agency().orElseThrow().budget();
    }

    /** Sum by sum: what is nothing is said in words. */
    private void ofYear(BodyBuilder body, int year) {
        var ofYear = SourcedItem.some(budget().sources(), SOURCES, source -> source.year() == year);
        body.add(Sentence.about("budget.year", Integer.toString(year))
                .with("year", Integer.toString(year), SourcedItem.at(ofYear, "year")));
        var sums = new ArrayList<>(List.of(funds(year, ofYear), asked(year, ofYear)));
        if (sum(ofYear, Budget.Source::balance) != 0 || sum(ofYear, Budget.Source::allotted) != 0) {
            sums.add(allotted(year, ofYear));
        }
        body.list(sums);
    }

    private Sentence funds(int year, List<SourcedItem<Budget.Source>> ofYear) {
        var balance = sum(ofYear, Budget.Source::balance);
        return Sentence.titled("budget.funds." + year)
                .then(balance == 0 ? "budget.funds.none" : "budget.funds")
                .with("balance", amount(balance), SourcedItem.at(ofYear, "balance"));
    }

    private Sentence asked(int year, List<SourcedItem<Budget.Source>> ofYear) {
        var asked = sum(ofYear, Budget.Source::requested);
        var sentence = Sentence.titled("budget.asked." + year);
        if (asked == 0) {
            return sentence.then("budget.asked.none");
        }
        var appraised =
                budget().requests().stream().anyMatch(request -> request.year() == year && request.appraisal() != null);
        return sentence.then("budget.asked")
                .then(appraised ? "budget.appraised" : "budget.appraised.none")
                .with("asked", amount(asked), SourcedItem.at(ofYear, "requested"))
                .with("appraised", amount(sum(ofYear, Budget.Source::appraised)), SourcedItem.at(ofYear, "appraised"));
    }

    private Sentence allotted(int year, List<SourcedItem<Budget.Source>> ofYear) {
        var allotted = sum(ofYear, Budget.Source::allotted);
        return Sentence.titled("budget.allotted." + year)
                .then(allotted == 0 ? "budget.allotted.none" : "budget.allotted")
                .then("budget.left")
                .with("allotted", amount(allotted), SourcedItem.at(ofYear, "allotted"))
                .with("left", amount(sum(ofYear, Budget.Source::left)), SourcedItem.at(ofYear, "left"));
    }

    private static long sum(List<SourcedItem<Budget.Source>> sources, ToLongFunction<Budget.Source> member) {
        return sources.stream().map(SourcedItem::item).mapToLong(member).sum();
    }

    private String amount(long dong) {
        return facts.text().money(dong);
    }

    private Table table(List<SourcedItem<Budget.Source>> sources) {
        var cells = facts.cells();
        return new Columns<SourcedItem<Budget.Source>>(facts, 9)
                .centred(
                        "year",
                        12,
                        source -> Cell.words(Integer.toString(source.item().year())))
                .text("source", 46, source -> facts.tables().fund(source.item().source()))
                .figure("balance", 30, source -> cells.number(source.item().balance(), source.at("balance")))
                .figure("asked", 30, source -> cells.number(source.item().requested(), source.at("requested")))
                .figure("allotted", 30, source -> cells.number(source.item().allotted(), source.at("allotted")))
                .figure("left", 30, source -> cells.number(source.item().left(), source.at("left")))
                .table(phrases.get("table.budget"), sources);
    }

    private Columns<SourcedItem<Budget.Request>> whoAsked() {
        return whatFor(columns()
                .text(
                        "asking",
                        40,
                        request -> facts.organisation(
                                request.item().organisation(), facts.tables().language())));
    }

    private Columns<SourcedItem<Budget.Request>> whatFor(Columns<SourcedItem<Budget.Request>> columns) {
        return columns.text("purpose", 88, request -> purpose(request.item()))
                .figure(
                        "asked",
                        28,
                        request -> facts.cells().number(request.item().amount(), request.at("amount")));
    }

    private Columns<SourcedItem<Budget.Request>> columns() {
        return new Columns<>(facts, 10);
    }

    private String purpose(Budget.Request request) {
        return phrases.get(
                "budget.purpose",
                Quotations.withoutEnd(request.reason()),
                Quotations.clause(request.task(), phrases),
                request.year());
    }

    private Cell appraised(SourcedItem<Budget.Request> request) {
        return amount(request.item().appraisal(), request.at("appraisal"));
    }

    private Cell allotted(SourcedItem<Budget.Request> request) {
        return amount(request.item().decision(), request.at("decision"));
    }

    private Cell amount(Budget.Amount put, String pointer) {
        return put == null ? Cell.NONE : facts.cells().number(put.amount(), pointer + "/amount");
    }

    private Cell state(SourcedItem<Budget.Request> request) {
        return Cell.words(phrases.word("request", request.item().state()));
    }
}
