package vn.laichau.hatangso.systemtests.suite;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.local.SuiteService;

/** Everybody whom the access matrix knows. */
public final class Principals {

    public static final Principal VNPT = Principal.of("operator", "vnpt");
    public static final Principal VIETTEL = Principal.of("operator", "viettel");
    /** Sends its plan on paper. */
    public static final Principal THUAN_PHONG = Principal.of("operator", "thuan-phong");

    public static final Principal LEADER = Principal.of("leader", "ppc");
    public static final Principal COORDINATOR = Principal.of("coordinator", "dic");
    public static final Principal AUDITOR = Principal.of("auditor", "ppc");
    public static final Principal ADMINISTRATOR = Principal.of("administrator", "dic");
    public static final Principal ANONYMOUS = Principal.without(Principal.Proof.NONE);

    private Principals() {}

    public static List<Principal> all() {
        return Stream.of(
                        ANONYMOUS,
                        Principal.without(Principal.Proof.EXPIRED),
                        Principal.without(Principal.Proof.FOR_SOMEBODY_ELSE),
                        LEADER,
                        COORDINATOR,
                        Principal.of("clerk", "dic"),
                        Principal.of("finance-officer", "finance"),
                        Principal.of("construction-officer", "construction"),
                        Principal.of("agency-officer", "ubnd-03595"),
                        VNPT,
                        VIETTEL,
                        THUAN_PHONG,
                        AUDITOR,
                        ADMINISTRATOR,
                        Principal.service("observations-feed", SuiteService.INDICATOR),
                        Principal.service("report-collection", SuiteService.INDICATOR, SuiteService.AGENCY))
                .toList();
    }

    /** Somebody whom the contract allows the operation; nobody in particular where anybody may. */
    public static Principal oneWhoMay(Contracts.Operation operation) {
        return StreamSupport.stream(
                        operation.description().at("/security/0/token").spliterator(), false)
                .flatMap(role ->
                        all().stream().filter(principal -> principal.role().equals(role.asText())))
                .findFirst()
                .orElse(ANONYMOUS);
    }
}
