package vn.laichau.hatangso.reporting.document.annual;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.decree.Issuer;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Agency;

/** Finds who issues the report: the DIC, or whoever it had become by the cut-off. */
final class Issuers {

    /** As the plan names them; used when agency-service did not answer. */
    private static final String DEPARTMENT = "Sở Thông tin và Truyền thông";

    private static final String COMMITTEE = "Ủy ban nhân dân tỉnh Lai Châu";
    private static final String BEFORE_PLACE = "Ủy ban nhân dân tỉnh ";

    private Issuers() {}

    static Issuer of(AnnualFacts facts) {
        var agencies = facts.agency().map(AgencyFacts::agencies);
        var department = agencies.map(all -> all.get("dic"));
        var body = department.map(agency -> agency.name().vi()).orElse(DEPARTMENT);
        var parent = agencies.map(all -> all.get("ppc"))
                .map(agency -> agency.name().vi())
                .orElse(COMMITTEE);
        var symbol = department.map(Agency::documentSymbol).orElseGet(() -> initials(body));
        return new Issuer(parent, body, symbol, parent.replace(BEFORE_PLACE, ""));
    }

    /** "Sở Khoa học và Công nghệ" gives SKHCN. */
    private static String initials(String name) {
        return Stream.of(name.split(" "))
                .filter(word -> !"và".equals(word))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
