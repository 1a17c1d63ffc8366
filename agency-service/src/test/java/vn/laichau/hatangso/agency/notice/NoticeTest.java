package vn.laichau.hatangso.agency.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.mail.MailQueue;
import vn.laichau.hatangso.agency.succession.SuccessionFixtures;
import vn.laichau.hatangso.agency.surroundings.MailServer;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class NoticeTest extends RunningService implements MailServer.Reader {

    @Inject
    MailQueue mailQueue;

    private MailServer mailServer;

    @Override
    public void read(MailServer server) {
        mailServer = server;
    }

    @BeforeEach
    void theyCanBeWrittenTo() {
        for (var organisation : List.of("vnpt", "viettel", "finance", "ghn")) {
            var contact = "/api/v1/organisations/" + organisation + "/contact";
            var tag = as("admin", "dic", "administrator").get(contact).header("ETag");
            var request = as("admin", "dic", "administrator").contentType(ContentType.JSON);
            (tag == null ? request : request.header("If-Match", tag))
                    .body("{\"email\": \"" + organisation + "@lai-chau.example\"}")
                    .put(contact);
        }
    }

    @Test
    void goesOnceToEachOfAKindAndToTheMembersOfAGroup() throws SQLException, MessagingException, IOException {
        var id = UUID.randomUUID();
        var agencies = new SuccessionFixtures();
        SuccessionFixtures.record(agencies.merger(today())).then().statusCode(201);
        var notice = """
                {"organisations": ["departments", "vnpt", "%s"], "kinds": ["TELECOM_OPERATOR"],
                 "subject": "Ban hành %s", "body": "Toàn văn: https://example.invalid/bao-cao\\n--\\nFull text"}""".formatted(agencies.old, id);
        give(id, notice).then().statusCode(204);
        give(id, notice).then().statusCode(204);

        mailQueue.keep(List.of(), List.of());
        var more = true;
        while (more) {
            more = mailQueue.sendOne();
        }

        assertThat(mailServer.recipientsOf(id.toString()))
                .contains("finance@lai-chau.example", "viettel@lai-chau.example", "vnpt@lai-chau.example")
                .doesNotContain("ghn@lai-chau.example")
                .doesNotHaveDuplicates();
        assertThat(mailServer.about(id.toString()).get(0).getContent().toString())
                .contains("Toàn văn: https://example.invalid/bao-cao");
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE notice = '" + id
                        + "' AND kind = 'NOTICE' AND recipient IN ('finance', 'viettel', 'vnpt') AND outcome = 'SENT'"))
                .isEqualTo(3);
        assertThat(SuiteDatabase.count("SELECT count(*) FROM reminder WHERE notice = '" + id + "' AND recipient = '"
                        + agencies.next + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"organisations\": [\"vnpt\"], \"body\": \"x\"}",
                "{\"organisations\": [\"vnpt\"], \"subject\": \"x\\nBcc: y\", \"body\": \"x\"}",
                "{\"organisations\": [\"vnpt\"], \"subject\": \" \", \"body\": \"x\"}"
            })
    void refusesANoticeThatIsNone(String notice) {
        give(UUID.randomUUID(), notice).then().statusCode(422);
    }

    @Test
    void isForTheReportingServiceAlone() {
        coordinator()
                .contentType(ContentType.JSON)
                .body("{\"subject\": \"x\", \"body\": \"x\"}")
                .put("/internal/v1/notices/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private static Response give(UUID id, String notice) {
        return as("service", "dic", "report-collection")
                .contentType(ContentType.JSON)
                .body(notice)
                .put("/internal/v1/notices/" + id);
    }
}
