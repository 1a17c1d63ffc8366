package vn.laichau.hatangso.reporting.report;

import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.as;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Leads reports through their steps, as the portal does. */
final class ReportTransitionsFixture {

    static final String SIGNATURE =
            "{\"signer\": \"Nguyễn Văn An\", \"signedFor\": [\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]}";

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private ReportTransitionsFixture() {}

    /** One that no document of these tests has. */
    static int nextNumber() {
        return NUMBERS.incrementAndGet();
    }

    static String issued() {
        return issued(ANNUAL_2026);
    }

    static String issued(String body) {
        var id = approved(body);
        numbered(id, nextNumber(), "2026-11-25");
        step("clerk", "dic", id, "issue", SIGNATURE).then().statusCode(200);
        return id;
    }

    static String approved(String body) {
        var id = ask(body).then().statusCode(201).extract().<String>path("id");
        step("coordinator", "dic", id, "review", null).then().statusCode(200);
        step("leader", "ppc", id, "approval", "{}").then().statusCode(200);
        return id;
    }

    static Response numbered(String id, int number, String day) {
        return step("clerk", "dic", id, "number", "{\"number\": " + number + ", \"issuedOn\": \"" + day + "\"}");
    }

    /** The files that are ordered with it are forgone: to make them takes longer than all its steps, and nobody waits for them. */
    static Response step(String role, String organisation, String id, String step, String body) {
        var answer = send(role, organisation, id, step, body, tag(id));
        if (step.equals("issue") || step.equals("publication")) {
            SuiteDatabase.count("""
                    WITH forgone AS (DELETE FROM job WHERE state = 'WAITING' AND task LIKE '%%%s%%' RETURNING id)
                    SELECT count(*) FROM forgone""".formatted(id));
        }
        return answer;
    }

    static Response send(String role, String organisation, String id, String step, String body, String ifMatch) {
        var request = as(role, organisation).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(body == null ? "{}" : body).post(REPORTS + "/" + id + "/" + step);
    }

    static String tag(String id) {
        return coordinator().get(REPORTS + "/" + id).header("ETag");
    }

    static String text(byte[] file) throws Exception {
        return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file))).getText();
    }
}
