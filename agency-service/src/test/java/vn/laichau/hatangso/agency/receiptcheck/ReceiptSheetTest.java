package vn.laichau.hatangso.agency.receiptcheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
class ReceiptSheetTest extends RunningService {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int SCALE = 8;

    private static String sheetOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What is drawn dot by dot needs no looking for. */
    private static String readDrawn(BufferedImage image) throws ReaderException {
        return read(new HybridBinarizer(source(image)), DecodeHintType.PURE_BARCODE);
    }

    /** A reader does not find every picture at the first look, nor does a telephone: it looks again from elsewhere. */
    private static String readPrinted(PDDocument document) throws IOException {
        var looks = new ArrayList<String>();
        for (var dotsPerInch : List.of(200, 300, 150)) {
            var source = source(new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch));
            for (var binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                try {
                    return read(binarizer, DecodeHintType.TRY_HARDER);
                } catch (ReaderException notFound) {
                    looks.add(dotsPerInch + " " + notFound);
                }
            }
        }
        throw new AssertionError(looks);
    }

    private static RGBLuminanceSource source(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static String read(Binarizer binarizer, DecodeHintType hint) throws ReaderException {
        return new QRCodeReader()
                .decode(new BinaryBitmap(binarizer), Map.of(hint, true))
                .getText();
    }

    private static BufferedImage drawn(String svg) {
        var size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        var side = Integer.parseInt(size.group(1)) * SCALE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.fillRect(0, 0, side, side);
        canvas.setColor(java.awt.Color.BLACK);
        RUN.matcher(svg)
                .results()
                .map(run -> Arrays.stream(new int[] {1, 2, 3})
                        .map(group -> Integer.parseInt(run.group(group)) * SCALE)
                        .toArray())
                .forEach(run -> canvas.fillRect(run[0], run[1], run[2], SCALE));
        return image;
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void thePictureLeadsToTheCheckOfThisReceipt() throws Exception {
        String number = sendPlan("vnpt", freshYear()).path("receipt.number");
        var answer = operator("vnpt").get("/api/v1/receipts/" + number + "/qr");
        answer.then().statusCode(200).contentType("image/svg+xml");

        var address = readDrawn(drawn(answer.asString()));
        assertThat(address).startsWith("http://localhost:8080/phat-trien/kiem-tra-bien-nhan?so=" + number);
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "number",
                        query(address).get("so"),
                        "code",
                        query(address).get("ma")))
                .post("/api/v1/receipts/check")
                .then()
                .body("valid", equalTo(true))
                .body("number", equalTo(number));
    }

    @Test
    void theSheetSaysInVietnameseFirstWhatIsAttested() throws Exception {
        var sent = sendPlan("vnpt", freshYear());
        String number = sent.path("receipt.number");
        var answer = operator("vnpt").get("/api/v1/receipts/" + number + "/pdf");
        answer.then().statusCode(200).contentType("application/pdf");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + number + ".pdf\"");

        var text = sheetOf(answer.asByteArray());
        assertThat(text)
                .contains("BIÊN NHẬN HỒ SƠ", "Receipt of a submission", number, "Đúng hạn", "On time")
                .contains("giờ", "(GMT+7)");
        assertThat(text.indexOf("Đơn vị gửi")).isLessThan(text.indexOf("Sent by"));
        assertThat(text.replaceAll("\\s", ""))
                .contains(sent.<String>path("receipt.sha256"), sent.<String>path("receipt.jws"));
    }

    @Test
    void thePictureOnTheSheetReadsToo() throws Exception {
        String number = sendPlan("vnpt", freshYear()).path("receipt.number");
        var pdf = operator("vnpt").get("/api/v1/receipts/" + number + "/pdf").asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(readPrinted(document)).contains("so=" + number);
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    @Test
    void theSheetIsTheSameEveryTime() throws Exception {
        var sent = sendPlan("vnpt", freshYear());
        String number = sent.path("receipt.number");
        var first = operator("vnpt").get("/api/v1/receipts/" + number + "/pdf").asByteArray();
        var again = coordinator().get("/api/v1/receipts/" + number + "/pdf").asByteArray();
        assertThat(again).isEqualTo(first);
        try (var document = Loader.loadPDF(first)) {
            var written = document.getDocumentInformation().getCreationDate().toInstant();
            var arrived = OffsetDateTime.parse(sent.path("receipt.arrivedAt")).toInstant();
            assertThat(written).isEqualTo(arrived.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Test
    void aForeignSheetIsAbsent() {
        String number = sendPlan("vnpt", freshYear()).path("receipt.number");
        for (var form : new String[] {"pdf", "qr"}) {
            operator("viettel")
                    .get("/api/v1/receipts/" + number + "/" + form)
                    .then()
                    .spec(isProblem(404, "not-found"));
        }
    }
}
