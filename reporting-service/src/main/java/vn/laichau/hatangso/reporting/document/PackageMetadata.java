package vn.laichau.hatangso.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.Concerned;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports.Concerning;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports.Related;

/**
 * What an e-office takes with an issued document (Decree 30/2020/NĐ-CP, Appendix VI).
 *
 * @param id of the report
 * @param type as it stands above the summary: "Báo cáo"; of a letter "Công văn"
 * @param reference number and symbol as they are written: "05/BC-STTTT"
 * @param issuer on the day of issue
 * @param summary what the document is about
 * @param addressee whom it is for
 * @param recipients besides the addressee
 * @param signer absent until it is signed
 * @param replaces the documents in whose place it came
 * @param replacedBy the documents that came in its place, one after the other
 * @param concerns the issued document that it corrects, withdraws, replaces or supplements, only cited; absent for one that stands by
 *     itself
 * @param concernedBy what was issued that corrects, withdraws, replaces or supplements it
 * @param demonstration whether its figures are invented
 * @param files that there are, the official one first
 * @param formerPublicFiles SHA-256 of the files of public editions that a new one took the place of
 */
record PackageMetadata(
        UUID id,
        ReportKind kind,
        String type,
        int number,
        String symbol,
        String reference,
        LocalDate issuedOn,
        Body issuer,
        String summary,
        String addressee,
        List<String> recipients,
        Signer signer,
        List<Related> replaces,
        List<Related> replacedBy,
        Concerned concerns,
        List<Concerning> concernedBy,
        boolean demonstration,
        List<PackageFile> files,
        List<String> formerPublicFiles) {

    private static final String NAMESPACE = "urn:ha-tang-so:document:1";
    private static final String LETTER = "Công văn";

    /** Who issues it. */
    record Body(String code, String name, String parent) {}

    /** @param authority and post, one line each */
    record Signer(String name, List<String> authority) {}

    /**
     * A file of the document.
     *
     * @param official whether it is the electronic original: the last file that came back signed
     * @param sha256 of its bytes
     * @param href where it is, below the portal's address
     */
    record PackageFile(
            Format format,
            String mediaType,
            Edition edition,
            Extent extent,
            boolean official,
            String sha256,
            int size,
            String href) {}

    static PackageMetadata of(
            ReportHead head,
            Narrative narrative,
            List<Related> replaces,
            List<Related> replacedBy,
            List<Concerning> concernedBy,
            List<PackageFile> files,
            List<String> formerPublicFiles) {
        var issue = head.issue();
        var document = narrative.document();
        var heading = document.heading();
        return new PackageMetadata(
                head.id(),
                head.scope().kind(),
                heading.type().isLetter() ? LETTER : sentenceCase(heading.type().name()),
                issue.number(),
                issue.symbol(),
                Issue.reference(issue.number(), issue.symbol()),
                issue.issuedOn(),
                new Body(
                        issue.body().code(), issue.body().nameVi(), issue.body().parentVi()),
                heading.summary(),
                heading.addressee(),
                document.closing().recipients(),
                signer(issue),
                replaces,
                replacedBy,
                head.concerned() == null ? null : head.concerned().cited(),
                concernedBy,
                narrative.isDemonstration(),
                files,
                formerPublicFiles);
    }

    private static Signer signer(Issue issue) {
        return issue.signer() == null ? null : new Signer(issue.signer(), issue.signedFor());
    }

    private static String sentenceCase(String capitals) {
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.forLanguageTag("vi"));
    }

    /** The same members in the same order; each of several is an {@code item}. */
    byte[] xml() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("document");
            xml.writeDefaultNamespace(NAMESPACE);
            write(ExactJson.tree(this), xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode node, XMLStreamWriter xml) throws XMLStreamException {
        if (node.isObject()) {
            for (var members = node.fields(); members.hasNext(); ) {
                var member = members.next();
                if (!member.getValue().isNull()) {
                    element(member.getKey(), member.getValue(), xml);
                }
            }
        } else if (node.isArray()) {
            for (var item : node) {
                element("item", item, xml);
            }
        } else {
            xml.writeCharacters(node.asText());
        }
    }

    private static void element(String name, JsonNode value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        write(value, xml);
        xml.writeEndElement();
    }
}
