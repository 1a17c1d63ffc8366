package vn.laichau.hatangso.reporting.report;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;
import static vn.laichau.hatangso.reporting.ReportingCalls.newReport;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.issued;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.step;
import static vn.laichau.hatangso.reporting.report.ReportTransitionsFixture.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;
import vn.laichau.hatangso.reporting.document.signing.SigningAuthority;
import vn.laichau.hatangso.reporting.document.signing.SigningTool;
import vn.laichau.hatangso.reporting.document.signing.TestAuthority;
import vn.laichau.hatangso.reporting.document.signing.TestAuthority.Holder;

/** The way of a report's PDF: out, signed, back, sealed, published. */
@QuarkusTest
@ServiceTest
class SigningTest {

    /** While the clock of the tests stands still. */
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    private static final String SIGNER = "CN=Nguyễn Văn An,T=Phó Giám đốc,O=Tỉnh Lai Châu,C=VN";
    private static final String REVOKED = "/revoked.crl";

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void takesTheSignedFileSealsItAndPublishesItAsTheDocument() throws Exception {
        var id = issued();
        var out = pdf(id);
        given().get(REPORTS + "/" + id + "/signatures").then().statusCode(404);
        var signed = SigningTool.sign(out, signer(), NOW);

        bring(id, signed).then().statusCode(200).body("signedFiles", equalTo(1)).body("state", equalTo("ISSUED"));
        assertThat(pdf(id)).isEqualTo(signed);
        step("clerk", "dic", id, "seal", null).then().statusCode(200).body("signedFiles", equalTo(2));
        step("coordinator", "dic", id, "publication", null).then().statusCode(200);

        var official = pdf(id);
        assertThat(official).startsWith(signed).hasSizeGreaterThan(signed.length);
        given().get(REPORTS + "/" + id + "/signatures")
                .then()
                .statusCode(200)
                .body("unsigned", equalTo(Sha256.hex(out)))
                .body("items.way", equalTo(List.of("BROUGHT_BACK", "SEALED")))
                .body("official.version", equalTo(2))
                .body("official.signatures.by", equalTo(List.of("SIGNER", "ORGANISATION")))
                .body("official.signatures.name", equalTo(List.of("Nguyễn Văn An", "Sở Thông tin và Truyền thông")))
                .body("official.signatures[0].post", equalTo("Phó Giám đốc"))
                .body("official.signatures[0].organisation", equalTo("Tỉnh Lai Châu"))
                .body("official.signatures[0].signedAt", equalTo("2026-11-25T09:00:00+07:00"))
                .body("official.signatures[0].revocation", equalTo("NOT_REACHED"))
                .body("official.signatures[0].demonstration", equalTo(false));
        step("clerk", "dic", id, "seal", null).then().statusCode(409).body("code", equalTo("report-state"));
    }

    /** Of signers only names are known, in JSON; where the account stands beside the name, a namesake's rows are not told. */
    @Test
    void tellsPeopleWhereTheySignedAndActed() {
        var id = issued();
        bring(id, SigningTool.sign(pdf(id), signer(), NOW)).then().statusCode(200);

        assertThat(places("an", "Nguyễn Văn An")).contains("signed_file.signatures NAME");
        assertThat(places("coordinator", "Tên mới"))
                .contains("report.requested_by ACCOUNT", "report_step.name ACCOUNT", "report_step.subject ACCOUNT")
                .doesNotContain("signed_file.signatures NAME");
        assertThat(places("another", "coordinator"))
                .doesNotContain("report_step.name NAME", "report_step.name ACCOUNT");
    }

    private static List<String> places(String account, String name) {
        var token = Tokens.with(account, "ppc", claims -> claims.claim("name", name), "leader");
        return given().auth()
                .oauth2(token)
                .get("/api/v1/me/personal-data/reporting")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("places.collect { it.place + ' ' + it.foundBy }");
    }

    @Test
    void handsOverWhatAnOfficeNeedsToKnowOfADocument() {
        var former = issued();
        var id = issued();
        step("coordinator", "dic", former, "replacement", "{\"by\": \"" + id + "\", \"reason\": \"Sai số liệu\"}")
                .then()
                .statusCode(200);
        bring(id, SigningTool.sign(pdf(id), signer(), NOW)).then().statusCode(200);

        var metadata = as("clerk", "dic").get(REPORTS + "/" + id + "/metadata");

        metadata.then()
                .statusCode(200)
                .body("type", equalTo("Báo cáo"))
                .body("symbol", equalTo("BC-STTTT"))
                .body("issuedOn", equalTo("2026-11-25"))
                .body("issuer.name", equalTo("Sở Thông tin và Truyền thông"))
                .body("signer.name", equalTo("Nguyễn Văn An"))
                .body("signer.authority", equalTo(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
                .body("replaces.report", equalTo(List.of(former)))
                .body("files[0].official", equalTo(true))
                .body("files[0].sha256", equalTo(Sha256.hex(pdf(id))));
        as("clerk", "dic")
                .get(REPORTS + "/" + id + "/metadata/xml")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body("document.symbol", equalTo("BC-STTTT"))
                .body("document.signer.name", equalTo("Nguyễn Văn An"))
                .body("document.files.item[0].sha256", equalTo(Sha256.hex(pdf(id))));
        coordinator()
                .get(REPORTS + "/" + newReport() + "/metadata")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-state"));
    }

    /** The translation is no original: it is answered as before. */
    @Test
    void keepsAllOtherFilesAsTheyWere() {
        var id = issued();
        var english = file(id, "pdf?language=EN");
        var docx = file(id, "docx");

        bring(id, SigningTool.sign(pdf(id), signer(), NOW)).then().statusCode(200);

        assertThat(file(id, "pdf?language=EN")).isEqualTo(english);
        assertThat(file(id, "docx")).isEqualTo(docx);
    }

    @Test
    void saysThatTheAuthorityWasAskedWhoWasRevoked() {
        var authority = SigningAuthority.trusted();
        var id = issued();
        var place = serve(authority.revoked(NOW));

        bring(id, SigningTool.sign(pdf(id), authority.issue(SIGNER, place), NOW))
                .then()
                .statusCode(200);

        signatures(id).then().body("official.signatures[0].revocation", equalTo("GOOD"));
    }

    @Test
    void marksWhatHasNoLegalValue() {
        var id = issued();

        bring(id, SigningTool.sign(pdf(id), SigningAuthority.ofPractice().issue(SIGNER, null), NOW))
                .then()
                .statusCode(200);

        signatures(id).then().body("official.signatures[0].demonstration", equalTo(true));
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong("a text", pdf -> "no PDF".getBytes(), "signed-other-bytes"),
                wrong("not signed", pdf -> pdf, "signed-other-bytes"),
                wrong("line ends behind it", pdf -> joined(pdf, "\n\n".getBytes()), "signed-by-another"),
                wrong(
                        "something behind the signature",
                        pdf -> joined(SigningTool.sign(pdf, signer(), NOW), "PK".getBytes()),
                        "signed-other-bytes"),
                wrong(
                        "by a tool that does not say when",
                        pdf -> SigningTool.signWithoutTime(pdf, signer()),
                        "signature-not-trusted"),
                wrong(
                        "saved anew and signed",
                        pdf -> SigningTool.sign(savedAnew(pdf), signer(), NOW),
                        "signed-other-bytes"),
                wrong(
                        "written on and signed",
                        pdf -> SigningTool.sign(writtenOn(pdf), signer(), NOW),
                        "signed-other-bytes"),
                wrong(
                        "signed over the text",
                        pdf -> SigningTool.signAt(pdf, signer(), NOW, 1, 120, 60),
                        "signed-other-bytes"),
                wrong(
                        "changed behind the signature",
                        pdf -> bent(SigningTool.sign(pdf, signer(), NOW)),
                        "signature-broken"),
                wrong(
                        "by a stranger's authority",
                        pdf -> SigningTool.sign(pdf, stranger(), NOW),
                        "signature-not-trusted"),
                wrong(
                        "by an expired certificate",
                        pdf -> SigningTool.sign(pdf, expired(), NOW),
                        "signature-not-trusted"),
                wrong("by another person", pdf -> by(pdf, "CN=Trần Văn Bình,C=VN"), "signed-by-another"),
                wrong("in another post", pdf -> by(pdf, "CN=Nguyễn Văn An,T=Giám đốc,C=VN"), "signed-by-another"),
                wrong("by the body alone", pdf -> by(pdf, "CN=Sở Thông tin và Truyền thông,C=VN"), "signed-by-another"),
                wrong("by one who was revoked", pdf -> SigningTool.sign(pdf, revoked(), NOW), "certificate-revoked"));
    }

    /** The same for all: what is refused leaves it as it was. */
    private static final class Untouched {

        static final String ID = issued();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void takesNothingElse(String what, UnaryOperator<byte[]> made, String problem) {
        var id = Untouched.ID;
        var out = pdf(id);
        var before = tag(id);

        bring(id, made.apply(out)).then().statusCode(422).body("code", equalTo(problem));

        assertThat(tag(id)).isEqualTo(before);
        assertThat(pdf(id)).isEqualTo(out);
        signatures(id).then().body("items", empty()).body("official", nullValue());
    }

    @Test
    void takesASignatureWhereNothingIsWritten() {
        var id = issued();

        bring(id, SigningTool.signAt(pdf(id), signer(), NOW, 1, 5, 5)).then().statusCode(200);
    }

    @Test
    void sealsOnceAndNotBeforeTheSigner() {
        var id = issued();
        step("clerk", "dic", id, "seal", null).then().statusCode(409).body("code", equalTo("report-state"));
        bring(id, SigningTool.sign(pdf(id), signer(), NOW)).then().statusCode(200);
        step("clerk", "dic", id, "seal", null).then().statusCode(200);

        step("clerk", "dic", id, "seal", null).then().statusCode(409).body("code", equalTo("sealed-already"));
    }

    @Test
    void takesNoSignedFileOfAPublishedReport() {
        var id = issued();
        var signed = SigningTool.sign(pdf(id), signer(), NOW);
        step("coordinator", "dic", id, "publication", null).then().statusCode(200);

        bring(id, signed).then().statusCode(409).body("code", equalTo("report-state"));
    }

    private static Arguments wrong(String what, UnaryOperator<byte[]> made, String problem) {
        return Arguments.of(what, made, problem);
    }

    private static Holder signer() {
        return SigningAuthority.trusted().issue(SIGNER, null);
    }

    private static Holder stranger() {
        return new TestAuthority("Tổ chức lạ").issue(SIGNER, null);
    }

    private static Holder expired() {
        return SigningAuthority.trusted().issue(SIGNER, null, Date.from(NOW.minusSeconds(86_400)));
    }

    private static byte[] by(byte[] pdf, String who) {
        return SigningTool.sign(pdf, SigningAuthority.trusted().issue(who, null), NOW);
    }

    private static Holder revoked() {
        var authority = SigningAuthority.trusted();
        var holder = authority.issue(SIGNER, PeerServices.url(REVOKED));
        serve(authority.revoked(NOW, holder));
        return holder;
    }

    private static String serve(byte[] list) {
        PeerServices.wireMock()
                .register(get(urlPathEqualTo(REVOKED)).willReturn(aResponse().withBody(list)));
        return PeerServices.url(REVOKED);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] savedAnew(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var bytes = new ByteArrayOutputStream();
            document.getDocumentInformation().setProducer("another program");
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Behind the bytes that were issued stands another first page. */
    private static byte[] writtenOn(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            try (var line = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                line.addRect(100, 400, 200, 100);
                line.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            var bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Within what was signed, behind what was issued: in the picture of the signature's place. */
    private static byte[] bent(byte[] signed) {
        var text = new String(signed, StandardCharsets.ISO_8859_1);
        var bent = signed.clone();
        bent[text.lastIndexOf("/M (D:2026") + 8] = '9';
        return bent;
    }

    private static Response bring(String id, byte[] file) {
        return as("clerk", "dic")
                .header("If-Match", tag(id))
                .contentType("application/pdf")
                .body(file)
                .post(REPORTS + "/" + id + "/signatures");
    }

    private static Response signatures(String id) {
        return coordinator().get(REPORTS + "/" + id + "/signatures");
    }

    private static byte[] pdf(String id) {
        return file(id, "pdf");
    }

    private static byte[] file(String id, String format) {
        return coordinator().get(REPORTS + "/" + id + "/documents/" + format).asByteArray();
    }
}
