package vn.laichau.hatangso.reporting.document.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** Who had to send what, who sent it when, and whether it was accepted. */
final class ObligationsChapter {

    private static final int MOST_NAMED = 15;

    private ObligationsChapter() {}

    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var duties = facts.duties();
        if (duties.isEmpty()) {
            body.add(Sentence.of("duties.none"));
        }
        duties.forEach(duty -> tell(body, facts, duty));
    }

    private static void tell(BodyBuilder body, ReportFacts facts, SourcedItem<ReportedObligation> sourced) {
        var obligation = sourced.item();
        var text = facts.text();
        var released = released(obligation);
        body.item(body.phrases()
                .get("duties.title", facts.title(obligation, facts.language()), Integer.toString(obligation.year())));
        var sentence = owed(obligation);
        if (obligation.sent() > 0 && obligation.sent() < obligation.owed()) {
            sentence.then("duties.share")
                    .with(
                            "share",
                            share(facts, obligation.sent(), obligation.owed()),
                            sourced.at("sent"),
                            sourced.at("owed"));
        }
        body.add(sentence.count("owed", obligation.owed(), sourced.at("owed"))
                .count("sent", obligation.sent(), sourced.at("sent"))
                .count("accepted", obligation.accepted(), sourced.at("accepted"))
                .count(
                        "missing",
                        missing(obligation),
                        sourced.at("owed"),
                        sourced.at("sent"),
                        sourced.at("organisations")));
        if (released > 0) {
            body.add(Sentence.about("duties.released", key(obligation))
                    .count("released", released, sourced.at("organisations")));
        }
        due(body, facts, sourced);
        punctuality(body, facts, sourced);
        compliance(body, facts, sourced);
        missing(body, facts, sourced);
        if (isTabled(facts, obligation)) {
            body.table(table(facts, sourced));
        }
    }

    /** A table that says the same of every body stands only in the report about the duties themselves. */
    private static boolean isTabled(ReportFacts facts, ReportedObligation obligation) {
        return !obligation.organisations().isEmpty()
                && (isAbout(facts) || obligation.sent() > 0 || released(obligation) > 0);
    }

    private static boolean isAbout(ReportFacts facts) {
        return facts.kind() == ReportKind.COMPLIANCE;
    }

    /** Until when: who has not sent before that day is not behind. */
    private static void due(BodyBuilder body, ReportFacts facts, SourcedItem<ReportedObligation> sourced) {
        var obligation = sourced.item();
        if (!obligation.isDated()) {
            body.add(Sentence.titled("duties.due." + key(obligation)).then("duties.due.none"));
            return;
        }
        body.add(Sentence.about("duties.due", key(obligation))
                .date("due", ReportFacts.day(obligation.onTimeBefore()), sourced.at("onTimeBefore"))
                .then(obligation.isAhead(facts.head().cutOff()) ? "duties.due.ahead" : "end"));
    }

    /** How many owe it and sent it, in words that read well for none, too. */
    private static Sentence owed(ReportedObligation obligation) {
        var sentence = Sentence.titled("duties.all." + key(obligation));
        if (obligation.sent() == 0) {
            return sentence.then("duties.all.none").then("end");
        }
        return sentence.then("duties.all")
                .then(obligation.accepted() == 0 ? "duties.accepted.none" : "duties.accepted")
                .then(lacking(obligation));
    }

    /** Who was released has not sent either. */
    private static String lacking(ReportedObligation obligation) {
        if (missing(obligation) > 0) {
            return "duties.lacking";
        }
        return released(obligation) > 0 ? "duties.lacking.released" : "duties.lacking.none";
    }

    private static int missing(ReportedObligation obligation) {
        return obligation.owed() - obligation.sent() - released(obligation);
    }

    private static int released(ReportedObligation obligation) {
        return (int)
                obligation.organisations().stream().filter(Debtor::needNotSend).count();
    }

    /** The three punctualities apart, where anything was sent. */
    private static void punctuality(BodyBuilder body, ReportFacts facts, SourcedItem<ReportedObligation> sourced) {
        var organisations = sourced.item().organisations();
        if (organisations.stream().noneMatch(debtor -> debtor.punctuality() != null)) {
            return;
        }
        var sentence = Sentence.about("duties.punctuality", key(sourced.item()));
        if (isAny(organisations, "ON_DUE_DAY")) {
            sentence.then("duties.punctuality.due-day");
        }
        sentence.then(isAny(organisations, "LATE") ? "duties.punctuality.late" : "duties.punctuality.none-late");
        for (var punctuality : List.of("ON_TIME", "ON_DUE_DAY", "LATE")) {
            var count = organisations.stream()
                    .filter(debtor -> punctuality.equals(debtor.punctuality()))
                    .count();
            sentence.count(punctuality.replace("_", ""), (int) count, sourced.at("organisations"));
        }
        body.add(sentence);
    }

    private static boolean isAny(List<Debtor> organisations, String punctuality) {
        return organisations.stream().anyMatch(debtor -> punctuality.equals(debtor.punctuality()));
    }

    /** How many count as in time, whatever the day itself counts for. */
    private static void compliance(BodyBuilder body, ReportFacts facts, SourcedItem<ReportedObligation> sourced) {
        var obligation = sourced.item();
        if (obligation.compliance() == null || obligation.sent() == 0) {
            return;
        }
        body.add(Sentence.about("duties.compliance", key(obligation))
                .count("compliant", obligation.compliance().compliant(), sourced.at("compliance/compliant"))
                .count("sent", obligation.sent(), sourced.at("sent"))
                .with(
                        "share",
                        share(facts, obligation.compliance().compliant(), obligation.sent()),
                        sourced.at("compliance/compliant"),
                        sourced.at("sent"))
                .then(obligation.onDueDayCountsAsOnTime() ? "duties.due-day.counts" : "duties.due-day.counts-not"));
    }

    private static String share(ReportFacts facts, int part, int whole) {
        var share = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return facts.text().quantity(share, "PERCENT");
    }

    /** Who it is that has not sent, among others that have; where the duties are all there is, the table says so. */
    private static void missing(BodyBuilder body, ReportFacts facts, SourcedItem<ReportedObligation> sourced) {
        if (sourced.item().sent() == 0 || isAbout(facts)) {
            return;
        }
        var owing = sourced.item().organisations().stream().filter(Debtor::owes).toList();
        if (owing.isEmpty() || owing.size() > MOST_NAMED) {
            return;
        }
        body.add(Sentence.about("duties.missing", key(sourced.item()))
                .with(
                        "organisations",
                        owing.stream()
                                .map(debtor -> debtor.name().in(facts.language()))
                                .collect(Collectors.joining("; ")),
                        sourced.at("organisations")));
    }

    static String key(ReportedObligation obligation) {
        return obligation.obligation() + "-" + obligation.year();
    }

    /** One that answers for several bodies owes the same duty more than once. */
    static String key(ReportedObligation obligation, Debtor debtor, String subject) {
        return subject.equals(debtor.code()) ? key(obligation) : key(obligation) + "-" + debtor.code();
    }

    private static Table table(ReportFacts facts, SourcedItem<ReportedObligation> duty) {
        var tables = facts.tables();
        return new Columns<SourcedItem<Debtor>>(facts, 9)
                .text("organisation", 36, debtor -> debtor.item().name().in(tables.language()))
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
                        SourcedItem.all(duty.item().organisations(), duty.at("organisations")));
    }

    /** Who has sent nothing while there was still time is not behind. */
    static String state(ReportFacts facts, LanguageFormat format, ReportedObligation obligation, Debtor debtor) {
        var state = format.state(debtor.state());
        return debtor.owes() && obligation.isAhead(debtor, facts.head().cutOff())
                ? PhraseBook.in(format.language()).get("duties.not-due", state)
                : state;
    }
}
