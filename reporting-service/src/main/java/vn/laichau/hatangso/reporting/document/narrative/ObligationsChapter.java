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

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        var duties = reportFacts.duties();
        if (duties.isEmpty()) {
            bodyBuilder.add(Sentence.of("duties.none"));
        }
        duties.forEach(duty -> tell(bodyBuilder, reportFacts, duty));
    }

    private static void tell(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, SourcedItem<ReportedObligation> sourcedItem) {
        var reportedObligation = sourcedItem.item();
        var text = reportFacts.text();
        var released = released(reportedObligation);
        bodyBuilder.item(bodyBuilder
                .phrases()
                .get(
                        "duties.title",
                        reportFacts.title(reportedObligation, reportFacts.language()),
                        Integer.toString(reportedObligation.year())));
        var sentence = owed(reportedObligation);
        if (reportedObligation.sent() > 0 && reportedObligation.sent() < reportedObligation.owed()) {
            sentence.then("duties.share")
                    .with(
                            "share",
                            share(reportFacts, reportedObligation.sent(), reportedObligation.owed()),
                            sourcedItem.at("sent"),
                            sourcedItem.at("owed"));
        }
        bodyBuilder.add(sentence.count("owed", reportedObligation.owed(), sourcedItem.at("owed"))
                .count("sent", reportedObligation.sent(), sourcedItem.at("sent"))
                .count("accepted", reportedObligation.accepted(), sourcedItem.at("accepted"))
                .count(
                        "missing",
                        missing(reportedObligation),
                        sourcedItem.at("owed"),
                        sourcedItem.at("sent"),
                        sourcedItem.at("organisations")));
        if (released > 0) {
            bodyBuilder.add(Sentence.about("duties.released", key(reportedObligation))
                    .count("released", released, sourcedItem.at("organisations")));
        }
        due(bodyBuilder, reportFacts, sourcedItem);
        punctuality(bodyBuilder, reportFacts, sourcedItem);
        compliance(bodyBuilder, reportFacts, sourcedItem);
        missing(bodyBuilder, reportFacts, sourcedItem);
        if (isTabled(reportFacts, reportedObligation)) {
            bodyBuilder.table(table(reportFacts, sourcedItem));
        }
    }

    /** A table that says the same of every body stands only in the report about the duties themselves. */
    private static boolean isTabled(ReportFacts reportFacts, ReportedObligation reportedObligation) {
        return !reportedObligation.organisations().isEmpty()
                && (isAbout(reportFacts) || reportedObligation.sent() > 0 || released(reportedObligation) > 0);
    }

    private static boolean isAbout(ReportFacts reportFacts) {
        return reportFacts.kind() == ReportKind.COMPLIANCE;
    }

    /** Until when: who has not sent before that day is not behind. */
    private static void due(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, SourcedItem<ReportedObligation> sourcedItem) {
        var reportedObligation = sourcedItem.item();
        if (!reportedObligation.isDated()) {
            bodyBuilder.add(
                    Sentence.titled("duties.due." + key(reportedObligation)).then("duties.due.none"));
            return;
        }
        bodyBuilder.add(Sentence.about("duties.due", key(reportedObligation))
                .date("due", ReportFacts.day(reportedObligation.onTimeBefore()), sourcedItem.at("onTimeBefore"))
                .then(reportedObligation.isAhead(reportFacts.head().cutOff()) ? "duties.due.ahead" : "end"));
    }

    /** How many owe it and sent it, in words that read well for none, too. */
    private static Sentence owed(ReportedObligation reportedObligation) {
        var sentence = Sentence.titled("duties.all." + key(reportedObligation));
        if (reportedObligation.sent() == 0) {
            return sentence.then("duties.all.none").then("end");
        }
        return sentence.then("duties.all")
                .then(reportedObligation.accepted() == 0 ? "duties.accepted.none" : "duties.accepted")
                .then(lacking(reportedObligation));
    }

    /** Who was released has not sent either. */
    private static String lacking(ReportedObligation reportedObligation) {
        if (missing(reportedObligation) > 0) {
            return "duties.lacking";
        }
        return released(reportedObligation) > 0 ? "duties.lacking.released" : "duties.lacking.none";
    }

    private static int missing(ReportedObligation reportedObligation) {
        return reportedObligation.owed() - reportedObligation.sent() - released(reportedObligation);
    }

    private static int released(ReportedObligation reportedObligation) {
        return (int) reportedObligation.organisations().stream()
                .filter(Debtor::needNotSend)
                .count();
    }

    /** The three punctualities apart, where anything was sent. */
    private static void punctuality(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, SourcedItem<ReportedObligation> sourcedItem) {
        var organisations = sourcedItem.item().organisations();
        if (organisations.stream().noneMatch(debtor -> debtor.punctuality() != null)) {
            return;
        }
        var sentence = Sentence.about("duties.punctuality", key(sourcedItem.item()));
        if (isAny(organisations, "ON_DUE_DAY")) {
            sentence.then("duties.punctuality.due-day");
        }
        sentence.then(isAny(organisations, "LATE") ? "duties.punctuality.late" : "duties.punctuality.none-late");
        for (var punctuality : List.of("ON_TIME", "ON_DUE_DAY", "LATE")) {
            var count = organisations.stream()
                    .filter(debtor -> punctuality.equals(debtor.punctuality()))
                    .count();
            sentence.count(punctuality.replace("_", ""), (int) count, sourcedItem.at("organisations"));
        }
        bodyBuilder.add(sentence);
    }

    private static boolean isAny(List<Debtor> organisations, String punctuality) {
        return organisations.stream().anyMatch(debtor -> punctuality.equals(debtor.punctuality()));
    }

    /** How many count as in time, whatever the day itself counts for. */
    private static void compliance(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, SourcedItem<ReportedObligation> sourcedItem) {
        var reportedObligation = sourcedItem.item();
        if (reportedObligation.compliance() == null || reportedObligation.sent() == 0) {
            return;
        }
        bodyBuilder.add(Sentence.about("duties.compliance", key(reportedObligation))
                .count("compliant", reportedObligation.compliance().compliant(), sourcedItem.at("compliance/compliant"))
                .count("sent", reportedObligation.sent(), sourcedItem.at("sent"))
                .with(
                        "share",
                        share(reportFacts, reportedObligation.compliance().compliant(), reportedObligation.sent()),
                        sourcedItem.at("compliance/compliant"),
                        sourcedItem.at("sent"))
                .then(
                        reportedObligation.onDueDayCountsAsOnTime()
                                ? "duties.due-day.counts"
                                : "duties.due-day.counts-not"));
    }

    private static String share(ReportFacts reportFacts, int part, int whole) {
        var share = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return reportFacts.text().quantity(share, "PERCENT");
    }

    /** Who it is that has not sent, among others that have; where the duties are all there is, the table says so. */
    private static void missing(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, SourcedItem<ReportedObligation> sourcedItem) {
        if (sourcedItem.item().sent() == 0 || isAbout(reportFacts)) {
            return;
        }
        var owing =
                sourcedItem.item().organisations().stream().filter(Debtor::owes).toList();
        if (owing.isEmpty() || owing.size() > MOST_NAMED) {
            return;
        }
        bodyBuilder.add(Sentence.about("duties.missing", key(sourcedItem.item()))
                .with(
                        "organisations",
                        owing.stream()
                                .map(debtor -> debtor.name().in(reportFacts.language()))
                                .collect(Collectors.joining("; ")),
                        sourcedItem.at("organisations")));
    }

    static String key(ReportedObligation reportedObligation) {
        return reportedObligation.obligation() + "-" + reportedObligation.year();
    }

    /** One that answers for several bodies owes the same duty more than once. */
    static String key(ReportedObligation reportedObligation, Debtor debtor, String subject) {
        return subject.equals(debtor.code()) ? key(reportedObligation) : key(reportedObligation) + "-" + debtor.code();
    }

    private static Table table(ReportFacts reportFacts, SourcedItem<ReportedObligation> duty) {
        var tables = reportFacts.tables();
        return new Columns<SourcedItem<Debtor>>(reportFacts, 9)
                .text(
                        "organisation",
                        36,
                        debtor -> Cell.words(debtor.item().name().in(tables.language())))
                .centred(
                        "sentAt",
                        26,
                        debtor -> reportFacts.cells().moment(debtor.item().sentAt(), debtor.at("sentAt")))
                .centred(
                        "punctuality",
                        17,
                        debtor -> debtor.item().punctuality() == null
                                ? Cell.NONE
                                : Cell.words(tables.state(debtor.item().punctuality()), debtor.at("punctuality")))
                .centred(
                        "state",
                        33,
                        debtor ->
                                Cell.words(state(reportFacts, tables, duty.item(), debtor.item()), debtor.at("state")))
                .table(
                        reportFacts.title(duty.item(), tables.language()),
                        SourcedItem.all(duty.item().organisations(), duty.at("organisations")));
    }

    /** Who has sent nothing while there was still time is not behind. */
    static String state(
            ReportFacts reportFacts,
            LanguageFormat languageFormat,
            ReportedObligation reportedObligation,
            Debtor debtor) {
        var state = languageFormat.state(debtor.state());
        return debtor.owes()
                        && reportedObligation.isAhead(debtor, reportFacts.head().cutOff())
                ? PhraseBook.in(languageFormat.language()).get("duties.not-due", state)
                : state;
    }
}
