package vn.laichau.hatangso.reporting.document.narrative.facts;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.model.Issuer;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Indicator;
import vn.laichau.hatangso.reporting.source.NamedCode;
import vn.laichau.hatangso.reporting.source.Part;
import vn.laichau.hatangso.reporting.source.ReportedObligation;
import vn.laichau.hatangso.reporting.source.ReportedObstacle;

/**
 * What a document is written from: its snapshot, and how names, figures and tables are written.
 *
 * @param missing the parts that could not be had
 * @param text how its sentences are written
 * @param tables how its tables are written
 * @param indicator empty when indicator-service did not answer
 * @param agency empty when agency-service did not answer
 * @param indicators by code, as far as a target names them
 * @param reportingPlan what the plan says of the reports on it
 * @param issuingBody who issues it: as called on the day of issue, and until then as called at the cut-off
 * @param outline what it consists of
 * @param edition for whom it is written
 * @param phrases of its sentences, as the office words them
 * @param tablePhrases the same of its tables
 */
public record ReportFacts(
        ReportHead head,
        List<Part> missing,
        LanguageFormat text,
        LanguageFormat tables,
        Optional<IndicatorFacts> indicator,
        Optional<AgencyFacts> agency,
        Map<String, Indicator> indicators,
        ReportingPlan reportingPlan,
        IssuingBody issuingBody,
        Outline outline,
        Edition edition,
        PhraseBook phrases,
        PhraseBook tablePhrases) {

    private static final List<String> KINDS = List.of(
            "PEOPLES_COMMITTEE",
            "DEPARTMENT",
            "DISTRICT_COMMITTEE",
            "COMMUNE_COMMITTEE",
            "MEDIA",
            "POWER_COMPANY",
            "TELECOM_OPERATOR",
            "POSTAL_OPERATOR");

    private static final String PLAN = "Kế hoạch ";

    public static final String INDICATOR = "/parts/indicator";
    public static final String AGENCY = "/parts/agency";
    public static final String TARGETS = INDICATOR + "/progress/items";

    public static ReportFacts of(ReportContent content, Language language) {
        var head = content.head();
        var indicator = content.snapshot().indicator();
        var indicators = new TreeMap<String, Indicator>();
        indicator.stream()
                .flatMap(facts -> Stream.concat(
                        facts.indicators().stream(),
                        facts.progress().items().stream().map(IndicatorFacts.Item::indicator)))
                .forEach(known -> indicators.put(known.code(), known));
        var tables = language == Language.EN ? language : head.scope().tableLanguage();
        return new ReportFacts(
                head,
                content.snapshot().missingParts(),
                LanguageFormat.in(language),
                LanguageFormat.in(tables),
                indicator,
                content.snapshot().agency(),
                indicators,
                content.snapshot().plan(),
                head.issue() != null ? head.issue().body() : IssuingBody.atCutOff(head.issuer(), content.snapshot()),
                content.outline(),
                content.edition(),
                phrases(content.outline(), language),
                phrases(content.outline(), tables));
    }

    private static PhraseBook phrases(Outline outline, Language language) {
        return PhraseBook.in(language).with(outline.wordings(language));
    }

    /** The heading of the section that shows a generated block, as the outline has it; empty where none does. */
    public Optional<String> headingOver(String block) {
        return outline.sections().stream()
                .filter(section -> !section.hidden() && section.heading() != null)
                .filter(section -> section.blocks().stream().anyMatch(each -> each.generates(block)))
                .map(section -> section.heading().in(language()))
                .findFirst();
    }

    /** "Báo cáo số 05/BC-STTTT ngày 20 tháng 12 năm 2026 của Sở …": the issued document that it concerns; empty where there is none. */
    public String cited() {
        var concerned = head.concerned();
        return concerned == null
                ? ""
                : phrases.get(
                        "cited." + form(concerned.kind()),
                        Issue.reference(concerned.number(), concerned.symbol()),
                        text.date(concerned.issuedOn()),
                        language() == Language.EN
                                ? concerned.body().nameEn()
                                : concerned.body().nameVi());
    }

    private static String form(ReportKind kind) {
        if (kind.isLetter()) {
            return "LETTER";
        }
        return kind == ReportKind.PROPOSAL || kind == ReportKind.WITHDRAWAL ? kind.name() : "REPORT";
    }

    /** What decides who is sent it: letters and notices about a document go where that one went. */
    public ReportKind sentAs() {
        return kind().isAboutADocument() ? head.concerned().kind() : kind();
    }

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return edition == Edition.PUBLIC;
    }

    /** A heading with the year of the report and the next. */
    public String heading(String words) {
        return words.replace("{nextYear}", Integer.toString(year() + 1))
                .replace("{next}", Integer.toString(year() + 1))
                .replace("{year}", Integer.toString(year()));
    }

    public int year() {
        return head.scope().year();
    }

    public ReportKind kind() {
        return head.scope().kind();
    }

    public String subject() {
        return head.scope().subject();
    }

    public Cells cells() {
        return new Cells(tables);
    }

    public Language language() {
        return text.language();
    }

    /** Codes of the province, as the units of the map say. */
    public Set<String> provinces() {
        return indicator().stream()
                .flatMap(facts -> facts.territoryFigures().stream())
                .filter(unit -> "PROVINCE".equals(unit.level()))
                .map(unit -> unit.territory().code())
                .collect(toSet());
    }

    /** Who issues the document, in its language. */
    public Issuer issuer() {
        var body = issuingBody();
        return language() == Language.EN
                ? new Issuer(body.parentEn(), body.nameEn(), body.symbol(), reportingPlan.place())
                : new Issuer(body.parentVi(), body.nameVi(), body.symbol(), reportingPlan.place());
    }

    public boolean isDemonstration() {
        return plan().map(IndicatorFacts.Plan::demonstration).orElse(false)
                || agency.map(AgencyFacts::demonstration).orElse(false);
    }

    /** The plan that is reported on. */
    Optional<IndicatorFacts.Plan> plan() {
        return indicator.stream().flatMap(facts -> facts.plans().stream()).findFirst();
    }

    /** "Kế hoạch …", in full where it is known. */
    public String planTitle() {
        return planTitle(plan().map(plan -> plan.title().in(language())), language());
    }

    /** By number and day where the plan has them; a plan whose text leaves them blank is cited by its title. */
    public String planCited() {
        var title = planTitle();
        var numbered = plan().filter(IndicatorFacts.Plan::isNumbered);
        if (numbered.isEmpty() || language() == Language.EN) {
            return title;
        }
        var plan = numbered.get();
        return "Kế hoạch số %s %s của %s về %s"
                .formatted(
                        plan.reference(),
                        text.date(plan.issuedOn()),
                        organisation(plan.issuer(), Language.VI),
                        inSentence(title.substring(PLAN.length()), Language.VI));
    }

    /** Whether nobody has entered under which number and date the plan was issued; of a plan that is not known nobody can say. */
    public boolean isPlanUnnumbered() {
        return plan().filter(plan -> !plan.isNumbered()).isPresent();
    }

    public static String planTitle(Optional<String> known, Language language) {
        var prefix = language == Language.EN ? "Plan " : PLAN;
        var unknown = language == Language.EN ? "for digital infrastructure" : "phát triển hạ tầng số";
        var title = known.orElse(unknown);
        return title.startsWith(prefix) ? title : prefix + title;
    }

    public String organisation(String code, Language language) {
        return agency.flatMap(facts -> facts.find(code))
                .map(known -> known.name().in(language))
                .or(() -> Optional.of(reportingPlan.issuer())
                        .filter(issuer -> issuer.code().equals(code))
                        .map(issuer -> issuer.name().in(language)))
                .orElse(code);
    }

    /** The body that is reported on. */
    public String subjectName() {
        return organisation(subject(), language());
    }

    public String organisation(NamedCode organisation, Language language) {
        return organisation.isBare() ? organisation(organisation.code(), language) : organisation.in(language);
    }

    /** What an obligation is called; a body in it that had ended gives way to the one that has come in its place. */
    public String title(ReportedObligation obligation, Language language) {
        var title = obligation.title().in(language);
        if (agency.isEmpty()) {
            return title;
        }
        for (var former : agency.get().formerOrganisations().entrySet()) {
            var now = agency.get().successorOf(former.getKey());
            if (now.isPresent()) {
                title = title.replace(
                        former.getValue().name().in(language), now.get().name().in(language));
            }
        }
        return title;
    }

    public String indicator(NamedCode indicator, Language language) {
        var known = indicators.get(indicator.code());
        return indicator.isBare() && known != null ? known.name().in(language) : indicator.in(language);
    }

    /** Unit of an indicator's values, null when no target names the indicator. */
    public String unitOf(String indicator) {
        var known = indicators.get(indicator);
        return known == null ? null : known.unit();
    }

    /** The name of a unit of territory; its code where the snapshot knows no name. */
    public String territory(String code, Language language) {
        return indicator.stream()
                .flatMap(facts -> facts.territoryFigures().stream())
                .map(IndicatorFacts.TerritoryFigure::territory)
                .filter(unit -> unit.code().equals(code))
                .map(unit -> unit.in(language))
                .findFirst()
                .orElse(code);
    }

    /** In the middle of a sentence what a unit is begins small (Decree 30/2020, Appendix II): "xã Mường Kim". */
    public static String inSentence(String unit, Language language) {
        return language == Language.EN ? unit : unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
    }

    /** Those that are named in a sentence, and how many more there are. */
    public String named(List<String> all, int most, String more) {
        var named = String.join("; ", all.subList(0, Math.min(all.size(), most)));
        return all.size() > most ? phrases.get(more, named, text.count(all.size() - most)) : named;
    }

    /** Names without commas: "xã Bình Lư, xã Pa Tần và xã Nậm Tăm". */
    public String enumerated(List<String> names) {
        var last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : phrases.get("list.and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).toLocalDate();
    }

    /** The day an instant falls into in Vietnam, whatever offset it came with. */
    public static LocalDate day(OffsetDateTime instant) {
        return dayOf(instant.toInstant());
    }

    public List<SourcedItem<IndicatorFacts.Item>> targets() {
        return measured(facts -> facts.progress().items(), "progress/items");
    }

    /** A list of what indicator-service said; nothing where it said nothing. */
    public <T> List<SourcedItem<T>> measured(Function<IndicatorFacts, List<T>> list, String member) {
        return measured(list, member, all -> true);
    }

    public <T> List<SourcedItem<T>> measured(
            Function<IndicatorFacts, List<T>> list, String member, Predicate<T> chosen) {
        return indicator
                .map(facts -> SourcedItem.some(list.apply(facts), INDICATOR + "/" + member, chosen))
                .orElse(List.of());
    }

    /**
     * All but those to report on the plan in this year, where this is such a report: that it has not been sent, it does not say of
     * itself, and whether the others have been is known where they are numbered.
     */
    public List<SourcedItem<ReportedObligation>> obligations() {
        var reports = reportingPlan.schedule();
        return reports.stream().noneMatch(due -> due.kind().name().equals(kind().name()))
                ? list(AgencyFacts::obligations, "obligations")
                : list(
                        AgencyFacts::obligations,
                        "obligations",
                        obligation -> obligation.year() != year()
                                || reports.stream()
                                        .noneMatch(
                                                due -> obligation.obligation().equals(due.obligation())));
    }

    public List<SourcedItem<AgencyFacts.Task>> tasks() {
        return list(AgencyFacts::taskList, "taskList");
    }

    public List<SourcedItem<AgencyFacts.Work>> taskBoard() {
        return list(AgencyFacts::taskBoard, "taskBoard").stream()
                .sorted(Comparator.comparing(work -> rank(work.item().organisation())))
                .toList();
    }

    /** A kind of bodies, and how many are of it. */
    public record Kind(String name, int size) {}

    private static final Set<String> NAMED_TOGETHER =
            Set.of("COMMUNE_COMMITTEE", "DISTRICT_COMMITTEE", "TELECOM_OPERATOR", "POSTAL_OPERATOR");

    /** That of a body, where all of the kind there are at the cut-off are among the given ones. */
    public Optional<Kind> wholeKind(String code, List<String> among) {
        return agency.flatMap(facts -> Optional.ofNullable(facts.organisations().get(code))
                .map(AgencyFacts.Agency::kind)
                .filter(NAMED_TOGETHER::contains)
                .map(kind -> facts.organisations().entrySet().stream()
                        .filter(each -> kind.equals(each.getValue().kind()))
                        .map(Map.Entry::getKey)
                        .toList())
                .filter(all -> all.size() > 1 && among.containsAll(all))
                .map(all -> new Kind(facts.organisations().get(code).kind(), all.size())));
    }

    /** Departments stand before committees, and both before whoever is not the State's. */
    private int rank(String code) {
        var kind = agency.flatMap(facts -> facts.find(code)).map(AgencyFacts.Agency::kind);
        var known = kind.map(KINDS::indexOf).orElse(-1);
        return known < 0 ? KINDS.size() : known;
    }

    public List<SourcedItem<ReportedObstacle>> reportedObstacles() {
        return list(AgencyFacts::reportedObstacles, "reportedObstacles");
    }

    public <T> List<SourcedItem<T>> list(Function<AgencyFacts, List<T>> list, String member) {
        return list(list, member, all -> true);
    }

    /** A list of what agency-service said; nothing where it said nothing. */
    public <T> List<SourcedItem<T>> list(Function<AgencyFacts, List<T>> list, String member, Predicate<T> chosen) {
        return agency.map(facts -> SourcedItem.some(list.apply(facts), AGENCY + "/" + member, chosen))
                .orElse(List.of());
    }
}
