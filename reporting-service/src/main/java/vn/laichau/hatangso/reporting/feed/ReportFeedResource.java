package vn.laichau.hatangso.reporting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.http.Revalidated;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.feed.PublishedReports.PublishedReport;

/** The published reports for readers of feeds (RFC 4287): the same for everybody. */
@Path("/api/v1/reports/feed")
@PermitAll
@Tag(name = "Reports", description = "Reports on the plan, each told from a frozen snapshot")
class ReportFeedResource {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private static final Text TITLE =
            Text.of("Báo cáo về hạ tầng số tỉnh Lai Châu", "Reports on the digital infrastructure of Lai Chau");

    private static final Text AUTHOR = Text.of("Tỉnh Lai Châu", "Province of Lai Chau");

    private static final String BEFORE_ANY = "1970-01-01T00:00:00Z";

    private final PublishedReports reports;
    private final String portal;

    ReportFeedResource(PublishedReports reports, @ConfigProperty(name = "suite.public-url") String portal) {
        this.reports = reports;
        this.portal = portal;
    }

    @GET
    @Produces(MediaType.APPLICATION_ATOM_XML)
    @Operation(summary = "Published reports as an Atom feed, the last published first")
    @APIResponse(responseCode = "200", description = "An entry for each report, a hundred at most")
    @Revalidated
    public Response getReportFeed(@HeaderParam("Accept-Language") String language) {
        var bytes = feed(reports.list(), Language.preferredBy(language));
        return Response.ok(bytes)
                .tag(Sha256.hex(bytes))
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private byte[] feed(List<PublishedReport> list, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = FACTORY.createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language.tag());
            text(xml, "id", address());
            text(xml, "title", TITLE.in(language));
            text(
                    xml,
                    "updated",
                    list.isEmpty() ? BEFORE_ANY : list.get(0).publishedAt().toString());
            xml.writeStartElement("author");
            text(xml, "name", AUTHOR.in(language));
            xml.writeEndElement();
            link(xml, "self", address(), MediaType.APPLICATION_ATOM_XML);
            link(xml, "alternate", portal + "/bao-cao", MediaType.TEXT_HTML);
            for (var report : list) {
                entry(xml, report, language);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, PublishedReport report, Language language) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + report.id());
        text(xml, "title", report.title().in(language));
        text(xml, "updated", report.publishedAt().toString());
        text(xml, "published", report.publishedAt().toString());
        link(xml, "alternate", portal + "/bao-cao/" + report.id(), MediaType.TEXT_HTML);
        link(xml, "enclosure", portal + "/api/v1/reports/" + report.id() + "/documents/pdf", "application/pdf");
        xml.writeEndElement();
    }

    private String address() {
        return portal + "/api/v1/reports/feed";
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        xml.writeAttribute("type", type);
    }
}
