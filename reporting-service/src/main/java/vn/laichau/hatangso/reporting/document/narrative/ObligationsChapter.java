package vn.laichau.hatangso.reporting.document.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObligation.Debtor;

/** Who had to send what, who sent it when, and whether it was accepted: one obligation. */
final class ObligationsChapter {

    private static final int MOST_NAMED = 15;

    private final BodyBuilder body;
    private final ReportFacts facts;
    private final SourcedItem<ReportedObligation> sourced;
    private final ReportedObligation obligation;
    private final String key;

    private ObligationsChapter(BodyBuilder body, ReportFacts facts, SourcedItem<ReportedObligation> sourced) {
        this.body = body;
        this.facts = facts;
        this.sourced = sourced;
        this.obligation = sourced.item();
        this.key = key(obligation);
    }

    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var obligations = facts.obligations();
        if (obligations.isEmpty()) {
            body.add(Sentence.of(agency.obligations().isEmpty() ? "obligations.none" : "obligations.none.other"));
        }
        obligations.forEach(each -> new ObligationsChapter(body, facts, each).tell());
    }

    private void tell() {
        var year = Integer.toString(obligation.year());
        body.item(body.phrases().get("obligations.title", facts.title(obligation, facts.language()), year));
        body.add(owed().count("owed", obligation.owed(), sourced.at("owed"))
                .count("sent", obligation.sent(), sourced.at("sent"))
                .count("accepted", obligation.accepted(), sourced.at("accepted"))
                .count("missing", missing(), sourced.at("owed"), sourced.at("sent"), sourced.at("organisations")));
        if (released() > 0) {
            body.add(Sentence.about("obligations.released", key)
                    .count("released", released(), sourced.at("organisations")));
        }
        body.add(due());
        punctuality();
        compliance();
        // Each body stands in the table of the report about the obligations themselves; in others only who is behind.
        if (!isAbout()) {
            name("missing", obligation.sent() > 0 ? Debtor::owes : debtor -> false);
            name("late", debtor -> "LATE".equals(debtor.punctuality()));
            name("returned", debtor -> "RETURNED".equals(debtor.state()));
        } else if (!obligation.organisations().isEmpty()) {
            body.table(table());
        }
    }

    private boolean isAbout() {
        return facts.kind() == ReportKind.COMPLIANCE;
    }

    /** How many owe it and sent it, in words that read well for none, too. */
    private Sentence owed() {
        var sentence = Sentence.titled("obligations.all." + key);
        if (obligation.sent() == 0) {
            return sentence.then("obligations.all.none").then("end");
        }
        sentence.then("obligations.all")
                .then(obligation.accepted() == 0 ? "obligations.accepted.none" : "obligations.accepted")
                .then(lacking());
        return obligation.sent() < obligation.owed()
                ? share(sentence.then("obligations.share"), obligation.sent(), "sent", obligation.owed(), "owed")
                : sentence;
    }

    /** Who was released has not sent either. */
    private String lacking() {
        if (missing() > 0) {
            return "obligations.lacking";
        }
        return released() > 0 ? "obligations.lacking.released" : "obligations.lacking.none";
    }

    private int missing() {
        return obligation.owed() - obligation.sent() - released();
    }

    /** Who it is, everybody is not told. */
    private int released() {
        return facts.isPublic()
                ? obligation.waived()
                : (int) obligation.organisations().stream()
                        .filter(Debtor::needNotSend)
                        .count();
    }

    private Sentence share(Sentence sentence, int part, String partMember, int whole, String wholeMember) {
        var share = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        var shown = facts.text().quantity(share, "PERCENT");
        return sentence.with("share", shown, sourced.at(partMember), sourced.at(wholeMember));
    }

    /** Until when: who has not sent before that day is not behind. */
    private Sentence due() {
        return obligation.isDated()
                ? Sentence.about("obligations.due", key)
                        .date("due", ReportFacts.day(obligation.onTimeBefore()), sourced.at("onTimeBefore"))
                        .then(obligation.isAhead(facts.head().cutOff()) ? "obligations.due.ahead" : "end")
                : Sentence.titled("obligations.due." + key).then("obligations.due.none");
    }

    /** The three punctualities apart, where anything was sent. */
    private void punctuality() {
        if (obligation.organisations().stream().noneMatch(debtor -> debtor.punctuality() != null)) {
            return;
        }
        var sentence = Sentence.about("obligations.punctuality", key);
        if (punctual("ON_DUE_DAY") > 0) {
            sentence.then("obligations.punctuality.due-day");
        }
        sentence.then(punctual("LATE") > 0 ? "obligations.punctuality.late" : "obligations.punctuality.none-late");
        for (var punctuality : List.of("ON_TIME", "ON_DUE_DAY", "LATE")) {
            sentence.count(punctuality.replace("_", ""), punctual(punctuality), sourced.at("organisations"));
        }
        body.add(sentence);
    }

    private int punctual(String punctuality) {
        return (int) obligation.organisations().stream()
                .filter(debtor -> punctuality.equals(debtor.punctuality()))
                .count();
    }

    /** How many count as in time, whatever the day itself counts for: where nobody sent on that day, this was said. */
    private void compliance() {
        if (obligation.compliance() == null
                || obligation.sent() == 0
                || !isAbout() && obligation.compliance().onDueDay() == 0) {
            return;
        }
        var compliant = obligation.compliance().compliant();
        var sentence = Sentence.about("obligations.compliance", key)
                .count("compliant", compliant, sourced.at("compliance/compliant"))
                .count("sent", obligation.sent(), sourced.at("sent"));
        body.add(share(sentence, compliant, "compliance/compliant", obligation.sent(), "sent")
                .then(
                        obligation.onDueDayCountsAsOnTime()
                                ? "obligations.due-day.counts"
                                : "obligations.due-day.counts-not"));
    }

    private void name(String phrase, Predicate<Debtor> chosen) {
        var some = obligation.organisations().stream()
                .filter(chosen)
                .map(debtor -> debtor.name().in(facts.language()))
                .toList();
        if (!some.isEmpty()) {
            body.add(Sentence.about("obligations." + phrase, key)
                    .with(
                            "organisations",
                            facts.named(some, MOST_NAMED, "list.more-organisations"),
                            sourced.at("organisations")));
        }
    }

    static String key(ReportedObligation obligation) {
        return obligation.obligation() + "-" + obligation.year();
    }

    /** One that answers for several bodies owes the same obligation more than once. */
    static String key(ReportedObligation obligation, Debtor debtor, String subject) {
        return subject.equals(debtor.code()) ? key(obligation) : key(obligation) + "-" + debtor.code();
    }

    private Table table() {
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
                        debtor -> Cell.words(state(facts, tables, obligation, debtor.item()), debtor.at("state")))
                .table(
                        facts.title(obligation, tables.language()),
                        SourcedItem.all(obligation.organisations(), sourced.at("organisations")));
    }

    /** Who has sent nothing while there was still time is not behind. */
    static String state(ReportFacts facts, LanguageFormat format, ReportedObligation obligation, Debtor debtor) {
        var state = format.state(debtor.state());
        return debtor.owes() && obligation.isAhead(debtor, facts.head().cutOff())
                ? PhraseBook.in(format.language()).get("obligations.not-due", state)
                : state;
    }
}
