package vn.laichau.hatangso.reporting.document.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.report.ReportKind.Subject;
import vn.laichau.hatangso.reporting.source.Budget;

/** Which funds there were, what was asked of them for which task, and what was allotted. */
final class Money {

    private static final String SOURCES = Facts.AGENCY + "/budget/sources";
    private static final String REQUESTS = Facts.AGENCY + "/budget/requests";
    private static final String UNIT = "VND";

    private final Facts facts;
    private final Phrases phrases;

    private Money(Facts facts) {
        this.facts = facts;
        this.phrases = facts.tablePhrases();
    }

    /** The sums of each year and source of funds, then the requests. */
    static void tell(Body body, Facts facts) {
        var money = new Money(facts);
        if (money.tellFunds(body)) {
            var requests = money.requests(request -> true);
            var count = Sentence.of("budget.requests").count("count", requests.size(), REQUESTS);
            money.tell(
                    body,
                    count,
                    requests,
                    money.columns()
                            .text("asking", 32, request -> Cell.words(money.organisation(request)))
                            .text("purpose", 48, money::purpose)
                            .figure("asked", 36, money::asked)
                            .figure("allotted", 36, money::allotted));
        }
    }

    /** Likewise, of the requests only those that wait for a decision. */
    static void tellOfUndecided(Body body, Facts facts) {
        var money = new Money(facts);
        if (money.tellFunds(body)) {
            var requests = money.requests(request -> request.decision() == null);
            var sum = requests.stream()
                    .mapToLong(request -> request.item().amount())
                    .sum();
            var count = Sentence.of("budget.requests.undecided")
                    .count("count", requests.size(), REQUESTS)
                    .with("sum", money.amount(sum), Traced.at(requests, "amount"));
            money.tell(
                    body,
                    count,
                    requests,
                    money.columns()
                            .text("asking", 32, request -> Cell.words(money.organisation(request)))
                            .text("purpose", 48, money::purpose)
                            .figure("asked", 36, money::asked)
                            .figure("appraised", 36, money::appraised));
        }
    }

    /** The requests of the organisation that is reported on. */
    static void tellOfOwn(Body body, Facts facts) {
        var money = new Money(facts);
        var requests = money.requests(request -> facts.subject().equals(request.organisation()));
        var count = Sentence.of("budget.requests.own")
                .with("agency", facts.subjectName())
                .count("count", requests.size(), REQUESTS);
        money.tell(
                body,
                count,
                requests,
                money.columns()
                        .text("purpose", 48, money::purpose)
                        .figure("asked", 36, money::asked)
                        .figure("appraised", 36, money::appraised)
                        .figure("allotted", 36, money::allotted));
    }

    /** @return whether there are any */
    private boolean tellFunds(Body body) {
        var sources = Traced.all(budget().sources(), SOURCES);
        if (sources.isEmpty()) {
            body.tell(Sentence.of("budget.none"));
            return false;
        }
        sources.stream().map(source -> source.item().year()).distinct().forEach(year -> ofYear(body, year));
        body.table(table(sources));
        return true;
    }

    private List<Traced<Budget.Request>> requests(Predicate<Budget.Request> chosen) {
        return Traced.some(budget().requests(), REQUESTS, chosen);
    }

    private void tell(
            Body body, Sentence count, List<Traced<Budget.Request>> requests, Columns<Traced<Budget.Request>> columns) {
        if (requests.isEmpty()) {
            body.tell(none());
            return;
        }
        body.tell(count);
        body.table(columns.centred("state", 24, this::state).table(phrases.get("table.requests"), requests));
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
    private void ofYear(Body body, int year) {
        var ofYear = Traced.some(budget().sources(), SOURCES, source -> source.year() == year);
        body.tell(Sentence.about("budget.year", Integer.toString(year))
                .with("year", Integer.toString(year), Traced.at(ofYear, "year")));
        var sums = new ArrayList<>(List.of(funds(year, ofYear), asked(year, ofYear)));
        if (sum(ofYear, Budget.Source::balance) != 0 || sum(ofYear, Budget.Source::allotted) != 0) {
            sums.add(allotted(year, ofYear));
        }
        body.list(sums);
    }

    private Sentence funds(int year, List<Traced<Budget.Source>> ofYear) {
        var balance = sum(ofYear, Budget.Source::balance);
        return Sentence.titled("budget.funds." + year)
                .then(balance == 0 ? "budget.funds.none" : "budget.funds")
                .with("balance", amount(balance), Traced.at(ofYear, "balance"));
    }

    private Sentence asked(int year, List<Traced<Budget.Source>> ofYear) {
        var asked = sum(ofYear, Budget.Source::requested);
        var sentence = Sentence.titled("budget.asked." + year);
        if (asked == 0) {
            return sentence.then("budget.asked.none");
        }
        var appraised =
                budget().requests().stream().anyMatch(request -> request.year() == year && request.appraisal() != null);
        return sentence.then("budget.asked")
                .then(appraised ? "budget.appraised" : "budget.appraised.none")
                .with("asked", amount(asked), Traced.at(ofYear, "requested"))
                .with("appraised", amount(sum(ofYear, Budget.Source::appraised)), Traced.at(ofYear, "appraised"));
    }

    private Sentence allotted(int year, List<Traced<Budget.Source>> ofYear) {
        var allotted = sum(ofYear, Budget.Source::allotted);
        return Sentence.titled("budget.allotted." + year)
                .then(allotted == 0 ? "budget.allotted.none" : "budget.allotted")
                .then("budget.left")
                .with("allotted", amount(allotted), Traced.at(ofYear, "allotted"))
                .with("left", amount(sum(ofYear, Budget.Source::left)), Traced.at(ofYear, "left"));
    }

    private static long sum(List<Traced<Budget.Source>> sources, ToLongFunction<Budget.Source> member) {
        return sources.stream().map(Traced::item).mapToLong(member).sum();
    }

    private String amount(long dong) {
        return facts.text().quantity(BigDecimal.valueOf(dong), UNIT);
    }

    private Table table(List<Traced<Budget.Source>> sources) {
        var cells = facts.cells();
        return new Columns<Traced<Budget.Source>>(facts, 9)
                .centred(
                        "year",
                        12,
                        source -> Cell.words(Integer.toString(source.item().year())))
                .text(
                        "source",
                        46,
                        source -> Cell.words(facts.tables().fund(source.item().source())))
                .figure("balance", 30, source -> cells.number(source.item().balance(), source.at("balance")))
                .figure("asked", 30, source -> cells.number(source.item().requested(), source.at("requested")))
                .figure("allotted", 30, source -> cells.number(source.item().allotted(), source.at("allotted")))
                .figure("left", 30, source -> cells.number(source.item().left(), source.at("left")))
                .table(phrases.get("table.budget"), sources);
    }

    /** What the requests are told in. */
    private Columns<Traced<Budget.Request>> columns() {
        return new Columns<>(facts, 14);
    }

    private String organisation(Traced<Budget.Request> request) {
        return facts.organisation(request.item().organisation(), facts.tables().language());
    }

    private Cell purpose(Traced<Budget.Request> traced) {
        var request = traced.item();
        return Cell.words(phrases.get(
                "budget.purpose",
                Quotations.withoutEnd(request.reason()),
                Quotations.clause(request.task(), phrases),
                request.year()));
    }

    private Cell asked(Traced<Budget.Request> request) {
        return facts.cells().number(request.item().amount(), request.at("amount"));
    }

    private Cell appraised(Traced<Budget.Request> request) {
        return amount(request.item().appraisal(), request.at("appraisal"));
    }

    private Cell allotted(Traced<Budget.Request> request) {
        return amount(request.item().decision(), request.at("decision"));
    }

    private Cell amount(Budget.Amount put, String pointer) {
        return put == null ? Cell.NONE : facts.cells().number(put.amount(), pointer + "/amount");
    }

    private Cell state(Traced<Budget.Request> request) {
        return Cell.words(phrases.word("request", request.item().state()));
    }
}
