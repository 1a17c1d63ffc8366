package vn.laichau.hatangso.reporting.document.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.source.Duty;
import vn.laichau.hatangso.reporting.source.Duty.Debtor;

/** Who had to send what, who sent it when, and whether it was accepted. */
final class DutiesChapter implements Chapter {

    private static final int MOST_NAMED = 15;

    @Override
    public void write(Body body, Facts facts) {
        body.section(body.phrases().get("duties"));
        if (facts.agency().isEmpty()) {
            Chapter.missing(body, "duties", "agency");
            return;
        }
        var duties = facts.duties();
        if (duties.isEmpty()) {
            body.tell(Sentence.of("duties.none"));
        }
        duties.forEach(duty -> tell(body, facts, duty));
    }

    private static void tell(Body body, Facts facts, Traced<Duty> traced) {
        var duty = traced.item();
        var text = facts.text();
        var released = released(duty);
        body.item(body.phrases().get("duties.title", duty.title().in(facts.language()), Integer.toString(duty.year())));
        body.tell(owed(duty)
                .with("owed", text.count(duty.owed()), traced.at("owed"))
                .with("sent", text.count(duty.sent()), traced.at("sent"))
                .with("accepted", text.count(duty.accepted()), traced.at("accepted"))
                .with(
                        "missing",
                        text.count(missing(duty)),
                        traced.at("owed"),
                        traced.at("sent"),
                        traced.at("organisations")));
        if (released > 0) {
            body.tell(Sentence.about("duties.released", key(duty))
                    .with("released", text.count(released), traced.at("organisations")));
        }
        punctuality(body, facts, traced);
        compliance(body, facts, traced);
        missing(body, facts, traced);
        if (!duty.organisations().isEmpty()) {
            body.table(table(facts, traced));
        }
    }

    /** How many owe it and sent it, in words that read well for none, too. */
    private static Sentence owed(Duty duty) {
        var sentence = Sentence.titled("duties.all." + key(duty));
        if (duty.sent() == 0) {
            return sentence.then("duties.all.none").then("end");
        }
        return sentence.then("duties.all")
                .then(duty.accepted() == 0 ? "duties.accepted.none" : "duties.accepted")
                .then(lacking(duty));
    }

    /** Who was released has not sent either. */
    private static String lacking(Duty duty) {
        if (missing(duty) > 0) {
            return "duties.lacking";
        }
        return released(duty) > 0 ? "duties.lacking.released" : "duties.lacking.none";
    }

    private static int missing(Duty duty) {
        return duty.owed() - duty.sent() - released(duty);
    }

    private static int released(Duty duty) {
        return (int) duty.organisations().stream().filter(Debtor::needNotSend).count();
    }

    /** The three punctualities apart, where anything was sent. */
    private static void punctuality(Body body, Facts facts, Traced<Duty> traced) {
        var organisations = traced.item().organisations();
        if (organisations.stream().noneMatch(debtor -> debtor.punctuality() != null)) {
            return;
        }
        var sentence = Sentence.about("duties.punctuality", key(traced.item()));
        for (var punctuality : List.of("ON_TIME", "ON_DUE_DAY", "LATE")) {
            var count = organisations.stream()
                    .filter(debtor -> punctuality.equals(debtor.punctuality()))
                    .count();
            sentence.with(punctuality.replace("_", ""), facts.text().count((int) count), traced.at("organisations"));
        }
        body.tell(sentence);
    }

    /** How many count as in time, whatever the day itself counts for. */
    private static void compliance(Body body, Facts facts, Traced<Duty> traced) {
        var duty = traced.item();
        if (duty.compliance() == null || duty.sent() == 0) {
            return;
        }
        var share = BigDecimal.valueOf(100L * duty.compliance().compliant())
                .divide(BigDecimal.valueOf(duty.sent()), 1, RoundingMode.HALF_UP);
        body.tell(Sentence.about("duties.compliance", key(duty))
                .with("compliant", facts.text().count(duty.compliance().compliant()), traced.at("compliance/compliant"))
                .with("sent", facts.text().count(duty.sent()), traced.at("sent"))
                .with(
                        "share",
                        facts.text().quantity(share, "PERCENT"),
                        traced.at("compliance/compliant"),
                        traced.at("sent"))
                .then(duty.onDueDayCountsAsOnTime() ? "duties.due-day.counts" : "duties.due-day.counts-not"));
    }

    /** Who it is that has not sent; they also stand in the table. */
    private static void missing(Body body, Facts facts, Traced<Duty> traced) {
        var owing = traced.item().organisations().stream().filter(Debtor::owes).toList();
        if (owing.isEmpty() || owing.size() > MOST_NAMED) {
            return;
        }
        body.tell(Sentence.about("duties.missing", key(traced.item()))
                .with(
                        "organisations",
                        owing.stream()
                                .map(debtor -> debtor.name().in(facts.language()))
                                .collect(Collectors.joining("; ")),
                        traced.at("organisations")));
    }

    static String key(Duty duty) {
        return duty.obligation() + "-" + duty.year();
    }

    /** One that answers for several bodies owes the same duty more than once. */
    static String key(Duty duty, Debtor debtor, String subject) {
        return subject.equals(debtor.code()) ? key(duty) : key(duty) + "-" + debtor.code();
    }

    static Table table(Facts facts, Traced<Duty> duty) {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 9),
                Column.text(phrases.get("column.organisation"), 42),
                Column.centred(phrases.get("column.sentAt"), 28),
                Column.centred(phrases.get("column.punctuality"), 21),
                Column.centred(phrases.get("column.state"), 20));
        var caption = duty.item().title().in(facts.tables().language());
        var debtors = Traced.all(duty.item().organisations(), duty.at("organisations"));
        return Table.numbered(caption, columns, debtors, debtor -> row(facts, debtor));
    }

    private static List<Cell> row(Facts facts, Traced<Debtor> traced) {
        var debtor = traced.item();
        var tables = facts.tables();
        return List.of(
                Cell.words(debtor.name().in(tables.language())),
                debtor.sentAt() == null
                        ? Cell.NONE
                        : Cell.words(tables.brief(debtor.sentAt().toInstant()), traced.at("sentAt")),
                debtor.punctuality() == null
                        ? Cell.NONE
                        : Cell.words(tables.state(debtor.punctuality()), traced.at("punctuality")),
                Cell.words(tables.state(debtor.state()), traced.at("state")));
    }
}
