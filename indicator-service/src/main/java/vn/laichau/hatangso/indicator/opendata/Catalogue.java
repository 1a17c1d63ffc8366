package vn.laichau.hatangso.indicator.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.text.Text;

/** What is published, as catalogues of other portals read it (DCAT 3). */
@ApplicationScoped
class Catalogue {

    private static final String FREQUENCIES = "http://publications.europa.eu/resource/authority/frequency/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String TECHNOLOGY = "http://publications.europa.eu/resource/authority/data-theme/TECH";

    private static final Text TITLE =
            Text.of("Dữ liệu mở về hạ tầng số tỉnh Lai Châu", "Open data on the digital infrastructure of Lai Chau");

    private static final Text PUBLISHER = Text.of("Tỉnh Lai Châu", "Province of Lai Chau");

    private static final Text REPORTS = Text.of(
            "Báo cáo đã công bố về kế hoạch hạ tầng số", "Published reports on the digital infrastructure plan");

    private static final Text INVENTED =
            Text.of("Số liệu trình diễn, không có thật. ", "Figures for demonstration, not real ones. ");

    private final OpenDataSettings settings;
    private final String portal;

    Catalogue(OpenDataSettings settings, @ConfigProperty(name = "suite.public-url") String portal) {
        this.settings = settings;
        this.portal = portal;
    }

    /** @param invented the figures are for demonstration */
    Node of(boolean invented) {
        var catalogue = Node.of(address("/api/v1/open-data/catalogue"), "dcat:Catalog")
                .with("dct:title", TITLE)
                .with("dct:description", invented ? and(INVENTED, TITLE) : TITLE)
                .with("dct:publisher", publisher())
                .link("dct:license", settings.licence())
                .link("foaf:homepage", address("/du-lieu-mo"))
                .link("dct:language", LANGUAGES + "VIE");
        Arrays.stream(OpenTable.values()).forEach(table -> catalogue.with("dcat:dataset", dataset(table, invented)));
        return catalogue.with("dcat:dataset", reports(invented)).with("dcat:service", statistics());
    }

    private Node dataset(OpenTable table, boolean invented) {
        var description = invented ? and(INVENTED, table.description()) : table.description();
        var dataset = described(
                        "/api/v1/open-data/" + table.id() + ".csv#dataset", table.title(), description, table.id())
                .with("dcat:distribution", distribution("/api/v1/open-data/" + table.id() + ".csv", "text/csv"));
        if (table == OpenTable.VALUES) {
            dataset.with("dcat:distribution", distribution("/api/v1/series", "application/json"))
                    .with(
                            "dcat:distribution",
                            distribution(
                                            "/api/v1/sdmx/3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0",
                                            "application/vnd.sdmx.data+json")
                                    .link("dcat:accessService", address("/api/v1/sdmx/3.0")));
        }
        return dataset;
    }

    private Node reports(boolean invented) {
        var description = invented ? and(INVENTED, REPORTS) : REPORTS;
        return described("/api/v1/reports/feed#dataset", REPORTS, description, "reports")
                .with("dcat:distribution", distribution("/api/v1/reports/feed", "application/atom+xml"));
    }

    private Node described(String path, Text title, Text description, String id) {
        return Node.of(address(path), "dcat:Dataset")
                .with("dct:identifier", "lai-chau-ha-tang-so-" + id)
                .with("dct:title", title)
                .with("dct:description", description)
                .with("dct:publisher", publisher())
                .with("dcat:contactPoint", contact())
                .link("dct:accrualPeriodicity", FREQUENCIES + "ANNUAL")
                .link("dcat:theme", TECHNOLOGY)
                .link("dcat:landingPage", address("/du-lieu-mo"))
                .link("dct:language", LANGUAGES + "VIE");
    }

    private Node distribution(String path, String mediaType) {
        return Node.of(address(path), "dcat:Distribution")
                .link("dcat:accessURL", address(path))
                .link("dcat:downloadURL", address(path))
                .link("dcat:mediaType", MEDIA_TYPES + mediaType)
                .link("dct:license", settings.licence());
    }

    private Node statistics() {
        return Node.of(address("/api/v1/sdmx/3.0"), "dcat:DataService")
                .with("dct:title", Text.of("Dịch vụ SDMX REST", "SDMX REST service"))
                .link("dcat:endpointURL", address("/api/v1/sdmx/3.0"))
                .link("dcat:endpointDescription", address("/openapi.json"))
                .link("dcat:servesDataset", address("/api/v1/open-data/values.csv#dataset"))
                .link("dct:license", settings.licence());
    }

    private static Node publisher() {
        return Node.of(null, "foaf:Organization").with("foaf:name", PUBLISHER);
    }

    private Node contact() {
        return Node.of(null, "vcard:Organization")
                .with("vcard:fn", PUBLISHER)
                .link("vcard:hasURL", address("/du-lieu-mo"))
                .link(
                        "vcard:hasEmail",
                        settings.contact().map(mail -> "mailto:" + mail).orElse(null));
    }

    private String address(String path) {
        return portal + path;
    }

    private static Text and(Text one, Text other) {
        return Text.of(one.vi() + other.vi(), one.en() + other.en());
    }
}
