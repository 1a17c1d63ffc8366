package vn.laichau.hatangso.reporting.document.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
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
        this.phrases = Phrases.in(facts.tables().language());
    }

    /** The sums of each year and source of funds, then the requests. */
    static void tell(Body body, Facts facts) {
        var money = new Money(facts);
        if (money.tellFunds(body)) {
            var requests = money.requests(request -> true);
            var count =
                    Sentence.of("budget.requests").with("count", facts.text().count(requests.size()), REQUESTS);
            money.tell(
                    body,
                    count,
                    requests,
                    money.asking(),
                    money.purpose(),
                    money.asked(),
                    money.allotted(),
                    money.state());
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
                    .with("count", facts.text().count(requests.size()), REQUESTS)
                    .with("sum", money.amount(sum), at(requests, "amount"));
            money.tell(
                    body,
                    count,
                    requests,
                    money.asking(),
                    money.purpose(),
                    money.asked(),
                    money.appraised(),
                    money.state());
        }
    }

    /** The requests of the organisation that is reported on. */
    static void tellOfOwn(Body body, Facts facts) {
        var money = new Money(facts);
        var requests = money.requests(request -> facts.subject().equals(request.organisation()));
        var count = Sentence.of("budget.requests.own")
                .with("agency", facts.organisation(facts.subject(), facts.language()))
                .with("count", facts.text().count(requests.size()), REQUESTS);
        money.tell(
                body,
                count,
                requests,
                money.purpose(),
                money.asked(),
                money.appraised(),
                money.allotted(),
                money.state());
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

    private void tell(Body body, Sentence count, List<Traced<Budget.Request>> requests, Part... parts) {
        if (requests.isEmpty()) {
            body.tell(none());
            return;
        }
        body.tell(count);
        body.table(table(requests, List.of(parts)));
    }

    private Sentence none() {
        var own = facts.content().scope().kind().subject() == Subject.AGENCY;
        return own
                ? Sentence.of("budget.requests.own.none")
                        .with("agency", facts.organisation(facts.subject(), facts.language()))
                : Sentence.of("budget.requests.none");
    }

    private Budget budget() {
        return facts.agency().orElseThrow().budget();
    }

    /** Sum by sum: what is nothing is said in words. */
    private void ofYear(Body body, int year) {
        var ofYear = Traced.some(budget().sources(), SOURCES, source -> source.year() == year);
        body.tell(Sentence.about("budget.year", Integer.toString(year))
                .with("year", Integer.toString(year), at(ofYear, "year")));
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
                .with("balance", amount(balance), at(ofYear, "balance"));
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
                .with("asked", amount(asked), at(ofYear, "requested"))
                .with("appraised", amount(sum(ofYear, Budget.Source::appraised)), at(ofYear, "appraised"));
    }

    private Sentence allotted(int year, List<Traced<Budget.Source>> ofYear) {
        var allotted = sum(ofYear, Budget.Source::allotted);
        return Sentence.titled("budget.allotted." + year)
                .then(allotted == 0 ? "budget.allotted.none" : "budget.allotted")
                .then("budget.left")
                .with("allotted", amount(allotted), at(ofYear, "allotted"))
                .with("left", amount(sum(ofYear, Budget.Source::left)), at(ofYear, "left"));
    }

    private static long sum(List<Traced<Budget.Source>> sources, ToLongFunction<Budget.Source> member) {
        return sources.stream().map(Traced::item).mapToLong(member).sum();
    }

    private static <T> String[] at(List<Traced<T>> all, String member) {
        return all.stream().map(each -> each.at(member)).toArray(String[]::new);
    }

    private String amount(long dong) {
        return facts.text().quantity(BigDecimal.valueOf(dong), UNIT);
    }

    private Table table(List<Traced<Budget.Source>> sources) {
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 9),
                Column.centred(phrases.get("column.year"), 12),
                Column.text(phrases.get("column.source"), 46),
                Column.figure(phrases.get("column.balance"), 30),
                Column.figure(phrases.get("column.asked"), 30),
                Column.figure(phrases.get("column.allotted"), 30),
                Column.figure(phrases.get("column.left"), 30));
        return Table.numbered(phrases.get("table.budget"), columns, sources, source -> {
            var sums = source.item();
            return List.of(
                    Cell.words(Integer.toString(sums.year())),
                    Cell.words(phrases.word("fund", sums.source())),
                    cell(sums.balance(), source.at("balance")),
                    cell(sums.requested(), source.at("requested")),
                    cell(sums.allotted(), source.at("allotted")),
                    cell(sums.left(), source.at("left")));
        });
    }

    /** A column of the requests, and what it says of one. */
    private record Part(Column column, Function<Traced<Budget.Request>, Cell> cell) {}

    private Table table(List<Traced<Budget.Request>> requests, List<Part> parts) {
        var columns = Stream.concat(
                        Stream.of(Column.centred(phrases.get("column.no"), 14)),
                        parts.stream().map(Part::column))
                .toList();
        return Table.numbered(
                phrases.get("table.requests"),
                columns,
                requests,
                request ->
                        parts.stream().map(part -> part.cell().apply(request)).toList());
    }

    private Part asking() {
        return new Part(
                Column.text(phrases.get("column.asking"), 32),
                request -> Cell.words(facts.organisation(
                        request.item().organisation(), facts.tables().language())));
    }

    private Part purpose() {
        return new Part(Column.text(phrases.get("column.purpose"), 48), traced -> {
            var request = traced.item();
            return Cell.words(phrases.get(
                    "budget.purpose",
                    Quotations.withoutEnd(request.reason()),
                    Quotations.clause(request.task(), phrases),
                    request.year()));
        });
    }

    private Part asked() {
        return new Part(
                Column.figure(phrases.get("column.asked"), 36),
                request -> cell(request.item().amount(), request.at("amount")));
    }

    private Part appraised() {
        return new Part(
                Column.figure(phrases.get("column.appraised"), 36),
                request -> cell(request.item().appraisal(), request.at("appraisal")));
    }

    private Part allotted() {
        return new Part(
                Column.figure(phrases.get("column.allotted"), 36),
                request -> cell(request.item().decision(), request.at("decision")));
    }

    private Part state() {
        return new Part(
                Column.centred(phrases.get("column.state"), 24),
                request -> Cell.words(phrases.word("request", request.item().state())));
    }

    private Cell cell(Budget.Amount put, String pointer) {
        return put == null ? Cell.NONE : cell(put.amount(), pointer + "/amount");
    }

    private Cell cell(long dong, String pointer) {
        var exact = BigDecimal.valueOf(dong);
        return Cell.number(facts.tables().number(exact), exact, null, pointer);
    }
}
