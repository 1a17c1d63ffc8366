package vn.laichau.hatangso.reporting.document.telling;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
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
    static void tell(Body body, Facts facts, Predicate<Budget.Request> chosen) {
        var money = new Money(facts);
        var sources = Traced.all(money.budget().sources(), SOURCES);
        if (sources.isEmpty()) {
            body.tell(Sentence.of("budget.none"));
            return;
        }
        sources.stream().map(source -> source.item().year()).distinct().forEach(year -> body.tell(money.ofYear(year)));
        body.table(money.table(sources));
        requests(body, facts, chosen);
    }

    static void requests(Body body, Facts facts, Predicate<Budget.Request> chosen) {
        var money = new Money(facts);
        var requests = Traced.some(money.budget().requests(), REQUESTS, chosen);
        if (requests.isEmpty()) {
            body.tell(Sentence.of("budget.requests.none"));
            return;
        }
        body.tell(Sentence.of("budget.requests").with("count", facts.text().count(requests.size()), REQUESTS));
        body.table(money.requests(requests));
    }

    private Budget budget() {
        return facts.agency().orElseThrow().budget();
    }

    private Sentence ofYear(int year) {
        var ofYear = Traced.some(budget().sources(), SOURCES, source -> source.year() == year);
        var sums = ofYear.stream().map(Traced::item).toList();
        return Sentence.about("budget.year", Integer.toString(year))
                .with("year", Integer.toString(year), at(ofYear, "year"))
                .with(
                        "balance",
                        amount(sums.stream().mapToLong(Budget.Source::balance).sum()),
                        at(ofYear, "balance"))
                .with(
                        "asked",
                        amount(sums.stream().mapToLong(Budget.Source::requested).sum()),
                        at(ofYear, "requested"))
                .with(
                        "appraised",
                        amount(sums.stream().mapToLong(Budget.Source::appraised).sum()),
                        at(ofYear, "appraised"))
                .with(
                        "allotted",
                        amount(sums.stream().mapToLong(Budget.Source::allotted).sum()),
                        at(ofYear, "allotted"))
                .with(
                        "left",
                        amount(sums.stream().mapToLong(Budget.Source::left).sum()),
                        at(ofYear, "left"));
    }

    private static String[] at(List<Traced<Budget.Source>> sources, String member) {
        return sources.stream().map(source -> source.at(member)).toArray(String[]::new);
    }

    private String amount(long dong) {
        return facts.text().quantity(BigDecimal.valueOf(dong), UNIT);
    }

    private Table table(List<Traced<Budget.Source>> sources) {
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 14),
                Column.text(phrases.get("column.source"), 30),
                Column.figure(phrases.get("column.balance"), 32),
                Column.figure(phrases.get("column.asked"), 32),
                Column.figure(phrases.get("column.allotted"), 32),
                Column.figure(phrases.get("column.left"), 32));
        return Table.numbered(phrases.get("table.budget"), columns, sources, source -> {
            var sums = source.item();
            return List.of(
                    Cell.words(phrases.get("budget.source", phrases.word("fund", sums.source()), sums.year())),
                    cell(sums.balance(), source.at("balance")),
                    cell(sums.requested(), source.at("requested")),
                    cell(sums.allotted(), source.at("allotted")),
                    cell(sums.left(), source.at("left")));
        });
    }

    private Table requests(List<Traced<Budget.Request>> requests) {
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 14),
                Column.text(phrases.get("column.asking"), 32),
                Column.text(phrases.get("column.purpose"), 48),
                Column.figure(phrases.get("column.asked"), 36),
                Column.figure(phrases.get("column.allotted"), 36),
                Column.centred(phrases.get("column.state"), 24));
        return Table.numbered(phrases.get("table.requests"), columns, requests, traced -> {
            var request = traced.item();
            return List.of(
                    Cell.words(facts.organisation(
                            request.organisation(), facts.tables().language())),
                    Cell.words(phrases.get(
                            "budget.purpose", Quotations.withoutEnd(request.reason()), request.task(), request.year())),
                    cell(request.amount(), traced.at("amount")),
                    request.decision() == null
                            ? Cell.NONE
                            : cell(request.decision().amount(), traced.at("decision/amount")),
                    Cell.words(phrases.word("request", request.state())));
        });
    }

    private Cell cell(long dong, String pointer) {
        var exact = BigDecimal.valueOf(dong);
        return Cell.number(facts.tables().number(exact), exact, null, pointer);
    }
}
