package vn.laichau.hatangso.systemtests.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/**
 * The objects that addresses of the matrix name. A new kind is a few lines here: its ids by owner, and one that nothing has.
 */
final class AccessObjects {

    private static final String EVERYBODY = "everybody";
    private static final String NO_UUID = "00000000-0000-7000-8000-000000000000";
    private static final String NO_NUMBER = "999999999";
    private static final String PROVINCE = "12";
    private static final String FLOW = "LAICHAU/CHUOI_SO_LIEU/1.0";
    private static final Principal OFFICER = Principal.of("agency-officer", "ubnd-03595");

    /**
     * @param secret its owner and its id
     * @param absent null where any id names the same
     */
    private record Kind(
            Map<String, String> byOwner, Optional<String> draft, Map<String, String> secret, String absent) {}

    private final Map<String, Kind> kinds = new HashMap<>();

    private AccessObjects() {}

    static AccessObjects in(LocalStack stack, RealmClients clients) {
        var objects = new AccessObjects();
        var arranged = new ArrangedObjects(Api.anonymous(stack), clients);
        objects.definitions(arranged);
        objects.figures(arranged);
        objects.obligations(arranged);
        objects.sent(arranged);
        objects.chained(arranged);
        objects.notSent(arranged);
        objects.registers(arranged);
        return objects;
    }

    /** What everybody may read, and nothing that has to be arranged first. */
    static AccessObjects published(LocalStack stack, RealmClients clients) {
        var objects = new AccessObjects();
        var arranged = new ArrangedObjects(Api.anonymous(stack), clients);
        objects.definitions(arranged);
        objects.commonObligations(arranged);
        objects.common("observation", arranged.first("/api/v1/observations", "id"), NO_NUMBER);
        objects.common("report", arranged.first("/api/v1/reports", "id"), NO_UUID);
        return objects;
    }

    private void definitions(ArrangedObjects arranged) {
        common("plan", arranged.first("/api/v1/plans", "code"), "no-such-plan");
        // The schema of its files is the same for each, also for one that is still to come.
        common("any-plan", "no-such-plan", null);
        common("indicator", arranged.first("/api/v1/indicators", "code"), "no-such-indicator");
        common("target", arranged.first("/api/v1/targets", "code"), "no-such-target");
        common("baseline", arranged.first("/api/v1/baselines", "code"), "no-such-baseline");
        common("quality-rule", arranged.first("/api/v1/quality-rules", "code"), "no-such-rule");
        common("cube", "dataflow/" + FLOW + "/all", "dataflow/LAICHAU/NO_SUCH_FLOW/1.0/all");
        common("availability", "dataflow/" + FLOW + "/all/all", "dataflow/LAICHAU/NO_SUCH_FLOW/1.0/all/all");
        common("structure", "dataflow/" + FLOW, "dataflow/LAICHAU/NO_SUCH_FLOW/1.0");
        common("territory", PROVINCE, "99999");
        common("unit", PROVINCE + "/" + arranged.beginningOf(PROVINCE), "99999/2025-07-01");
    }

    private void figures(ArrangedObjects arranged) {
        // One that everybody sees, and two that are their operators'.
        var figures = Map.of(
                EVERYBODY,
                arranged.first("/api/v1/observations", "id"),
                "vnpt",
                arranged.figure(Principals.VNPT, Principals.VIETTEL),
                "viettel",
                arranged.figure(Principals.VIETTEL, Principals.VNPT));
        kinds.put("observation", new Kind(figures, Optional.empty(), Map.of(), NO_NUMBER));
        common("lock", arranged.lock(), NO_NUMBER);
        var imports =
                Map.of("dic", arranged.imported(Principals.COORDINATOR), "ubnd-03595", arranged.imported(OFFICER));
        kinds.put("import", new Kind(imports, Optional.empty(), Map.of(), NO_UUID));
        var workbooks =
                Map.of("dic", arranged.workbook(Principals.COORDINATOR), "ubnd-03595", arranged.workbook(OFFICER));
        kinds.put("workbook", new Kind(workbooks, Optional.empty(), Map.of(), NO_UUID));
    }

    private void commonObligations(ArrangedObjects arranged) {
        common("agency", "finance", "no-such-agency");
        common("succession", arranged.first("/api/v1/successions", "id"), NO_UUID);
        common("obligation", ArrangedObjects.OBLIGATION, "no-such-obligation");
        common("day", arranged.first("/api/v1/calendar?year=" + PlanYear.CURRENT, "date"), "no-such-day");
        common("form", "telecom", "no-such-form");
    }

    private void obligations(ArrangedObjects arranged) {
        commonObligations(arranged);
        common("feed", arranged.feed(), "no-such-secret.ics");
        owned("contact", "vnpt", "viettel", "no-such-agency");
        owned("extension", arranged.extension("vnpt"), arranged.extension("viettel"), NO_UUID);
        owned("task", arranged.task("vnpt"), arranged.task("viettel"), NO_UUID);
        owned("occurrence", arranged.occurrence("vnpt"), arranged.occurrence("viettel"), NO_UUID);
        owned("webhook", arranged.webhook(Principals.VNPT), arranged.webhook(Principals.VIETTEL), NO_UUID);
        owned("leaving-webhook", arranged.webhook(Principals.VNPT), arranged.webhook(Principals.VIETTEL), NO_UUID);
        owned("waiver", arranged.waiver("vnpt"), arranged.waiver("viettel"), NO_UUID);
    }

    private void sent(ArrangedObjects arranged) {
        owned("submission", arranged.submission(Principals.VNPT), arranged.submission(Principals.VIETTEL), NO_UUID);
        owned("receipt", arranged.receipt(Principals.VNPT), arranged.receipt(Principals.VIETTEL), "BN-0000-000000");
        var scan = Map.of("thuan-phong", arranged.scan(Principals.THUAN_PHONG));
        var notSent = Map.of("vnpt", arranged.file(Principals.VNPT));
        kinds.put("attachment", new Kind(scan, Optional.empty(), notSent, NO_UUID));
    }

    private void chained(ArrangedObjects arranged) {
        var ofVnpt = arranged.obstacle(Principals.VNPT);
        var ofViettel = arranged.obstacle(Principals.VIETTEL);
        owned("obstacle", ofVnpt, ofViettel, NO_UUID);
        var aboutVnpt = arranged.proposal(ofVnpt);
        var aboutViettel = arranged.proposal(ofViettel);
        owned("proposal", aboutVnpt, aboutViettel, NO_UUID);
        owned("decision", arranged.decision(aboutVnpt), arranged.decision(aboutViettel), NO_UUID);
    }

    private void notSent(ArrangedObjects arranged) {
        var draft = arranged.drafts();
        var drafts = Map.of("vnpt", draft, "viettel", draft, "thuan-phong", draft);
        kinds.put("draft", new Kind(drafts, Optional.empty(), Map.of(), "no-such-obligation/2030"));
        var report = arranged.report();
        kinds.put("report", new Kind(Map.of(), Optional.of(report), Map.of(), NO_UUID));
        var jobs = Map.of(
                "dic", arranged.job(Principals.COORDINATOR, report), "ppc", arranged.job(Principals.LEADER, report));
        kinds.put("job", new Kind(jobs, Optional.empty(), Map.of(), NO_UUID));
    }

    private void registers(ArrangedObjects arranged) {
        common("balance", arranged.balance(), "2026/NO_SUCH_SOURCE");
        common("system", arranged.entry("/existing-systems", "code"), "no-such-system");
        common("standard", arranged.entry("/standards?state=IN_FORCE", "id"), NO_UUID);
        var offers = "/infrastructure-offers?";
        owned("offer", ofFirm(arranged, "vnpt", offers), ofFirm(arranged, "viettel", offers), NO_UUID);
        var toAnother = "/infrastructure-requests?owner=mobifone&";
        owned("offer-request", ofFirm(arranged, "vnpt", toAnother), ofFirm(arranged, "viettel", toAnother), NO_UUID);
        of("budget-request", arranged, "/budget-requests", "ubnd-03595", "dic");
        of("media-item", arranged, "/media-items", "broadcaster", "newspaper");
    }

    private static String ofFirm(ArrangedObjects arranged, String firm, String list) {
        return arranged.entry(list + "organisation=" + firm, "id");
    }

    private void of(String kind, ArrangedObjects arranged, String list, String... owners) {
        var byOwner = new HashMap<String, String>();
        for (var owner : owners) {
            byOwner.put(owner, arranged.entry(list + "?organisation=" + owner, "id"));
        }
        kinds.put(kind, new Kind(byOwner, Optional.empty(), Map.of(), NO_UUID));
    }

    private void common(String kind, String id, String absent) {
        kinds.put(kind, new Kind(Map.of(EVERYBODY, id), Optional.empty(), Map.of(), absent));
    }

    private void owned(String kind, String ofVnpt, String ofViettel, String absent) {
        var byOwner = Map.of("vnpt", ofVnpt, "viettel", ofViettel);
        kinds.put(kind, new Kind(byOwner, Optional.empty(), Map.of(), absent));
    }

    /** The object to be named for a kind and an ownership, if there is such a one for this caller. */
    Optional<String> find(String kind, Ownership ownership, Principal caller) {
        var objects = kinds.get(kind);
        return switch (ownership) {
            case NONE -> Optional.empty();
            case ABSENT -> Optional.ofNullable(objects.absent());
            case FOREIGN_DRAFT -> objects.draft();
            case FOREIGN_SECRET -> foreign(objects.secret(), caller);
            case OWN ->
                Optional.ofNullable(objects.byOwner()
                        .getOrDefault(caller.organisation(), objects.byOwner().get(EVERYBODY)));
            case FOREIGN -> foreign(objects.byOwner(), caller);
        };
    }

    private static Optional<String> foreign(Map<String, String> byOwner, Principal caller) {
        return byOwner.entrySet().stream()
                .filter(object -> !object.getKey().equals(EVERYBODY))
                .filter(object -> !object.getKey().equals(caller.organisation()))
                // A draft's address does not name its owner.
                .filter(object -> !object.getValue().equals(byOwner.get(caller.organisation())))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
