package vn.laichau.hatangso.reporting.document.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.format.Wording;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Duty;
import vn.laichau.hatangso.reporting.source.Duty.Debtor;

/** Who had to send what, who sent it when, and whether it was accepted. */
final class DutiesChapter {

    private static final int MOST_NAMED = 15;

    private DutiesChapter() {}

    static void write(Body body, Facts facts, AgencyFacts agency) {
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
        body.item(
                body.phrases().get("duties.title", facts.title(duty, facts.language()), Integer.toString(duty.year())));
        var sentence = owed(duty);
        if (duty.sent() > 0 && duty.sent() < duty.owed()) {
            sentence.then("duties.share")
                    .with("share", share(facts, duty.sent(), duty.owed()), traced.at("sent"), traced.at("owed"));
        }
        body.tell(sentence.count("owed", duty.owed(), traced.at("owed"))
                .count("sent", duty.sent(), traced.at("sent"))
                .count("accepted", duty.accepted(), traced.at("accepted"))
                .count("missing", missing(duty), traced.at("owed"), traced.at("sent"), traced.at("organisations")));
        if (released > 0) {
            body.tell(Sentence.about("duties.released", key(duty))
                    .count("released", released, traced.at("organisations")));
        }
        due(body, facts, traced);
        punctuality(body, facts, traced);
        compliance(body, facts, traced);
        missing(body, facts, traced);
        if (isTabled(facts, duty)) {
            body.table(table(facts, traced));
        }
    }

    /** A table that says the same of every body stands only in the report about the duties themselves. */
    private static boolean isTabled(Facts facts, Duty duty) {
        return !duty.organisations().isEmpty() && (isAbout(facts) || duty.sent() > 0 || released(duty) > 0);
    }

    private static boolean isAbout(Facts facts) {
        return facts.kind() == ReportKind.COMPLIANCE;
    }

    /** Until when: who has not sent before that day is not behind. */
    private static void due(Body body, Facts facts, Traced<Duty> traced) {
        var duty = traced.item();
        if (!duty.isDated()) {
            body.tell(Sentence.titled("duties.due." + key(duty)).then("duties.due.none"));
            return;
        }
        body.tell(Sentence.about("duties.due", key(duty))
                .date("due", Facts.day(duty.onTimeBefore()), traced.at("onTimeBefore"))
                .then(duty.isAhead(facts.head().cutOff()) ? "duties.due.ahead" : "end"));
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
        if (isAny(organisations, "ON_DUE_DAY")) {
            sentence.then("duties.punctuality.due-day");
        }
        sentence.then(isAny(organisations, "LATE") ? "duties.punctuality.late" : "duties.punctuality.none-late");
        for (var punctuality : List.of("ON_TIME", "ON_DUE_DAY", "LATE")) {
            var count = organisations.stream()
                    .filter(debtor -> punctuality.equals(debtor.punctuality()))
                    .count();
            sentence.count(punctuality.replace("_", ""), (int) count, traced.at("organisations"));
        }
        body.tell(sentence);
    }

    private static boolean isAny(List<Debtor> organisations, String punctuality) {
        return organisations.stream().anyMatch(debtor -> punctuality.equals(debtor.punctuality()));
    }

    /** How many count as in time, whatever the day itself counts for. */
    private static void compliance(Body body, Facts facts, Traced<Duty> traced) {
        var duty = traced.item();
        if (duty.compliance() == null || duty.sent() == 0) {
            return;
        }
        body.tell(Sentence.about("duties.compliance", key(duty))
                .count("compliant", duty.compliance().compliant(), traced.at("compliance/compliant"))
                .count("sent", duty.sent(), traced.at("sent"))
                .with(
                        "share",
                        share(facts, duty.compliance().compliant(), duty.sent()),
                        traced.at("compliance/compliant"),
                        traced.at("sent"))
                .then(duty.onDueDayCountsAsOnTime() ? "duties.due-day.counts" : "duties.due-day.counts-not"));
    }

    private static String share(Facts facts, int part, int whole) {
        var share = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return facts.text().quantity(share, "PERCENT");
    }

    /** Who it is that has not sent, among others that have; where the duties are all there is, the table says so. */
    private static void missing(Body body, Facts facts, Traced<Duty> traced) {
        if (traced.item().sent() == 0 || isAbout(facts)) {
            return;
        }
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

    private static Table table(Facts facts, Traced<Duty> duty) {
        var tables = facts.tables();
        return new Columns<Traced<Debtor>>(facts, 9)
                .text(
                        "organisation",
                        36,
                        debtor -> Cell.words(debtor.item().name().in(tables.language())))
                .centred(
                        "sentAt",
                        26,
                        debtor -> facts.cells().moment(debtor.item().sentAt(), debtor.at("sentAt")))
                .centred(
                        "punctuality",
                        17,
                        debtor -> debtor.item().punctuality() == null
                                ? Cell.NONE
                                : Cell.words(tables.state(debtor.item().punctuality()), debtor.at("punctuality")))
                .centred(
                        "state",
                        33,
                        debtor -> Cell.words(state(facts, tables, duty.item(), debtor.item()), debtor.at("state")))
                .table(
                        facts.title(duty.item(), tables.language()),
                        Traced.all(duty.item().organisations(), duty.at("organisations")));
    }

    /** Who has sent nothing while there was still time is not behind. */
    static String state(Facts facts, Wording wording, Duty duty, Debtor debtor) {
        var state = wording.state(debtor.state());
        return debtor.owes() && duty.isAhead(debtor, facts.head().cutOff())
                ? Phrases.in(wording.language()).get("duties.not-due", state)
                : state;
    }
}
