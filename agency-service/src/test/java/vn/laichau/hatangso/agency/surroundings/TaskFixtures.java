package vn.laichau.hatangso.agency.surroundings;

import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tasks as a test wants them. */
public final class TaskFixtures {

    private static final String TASKS = "/api/v1/tasks";

    private TaskFixtures() {}

    /** @param more members besides code, title, kind and recurrence ONCE */
    public static String content(String code, String more) {
        return """
                {%s"title": {"vi": "Lắp đặt trạm phát sóng", "en": "Set up base stations"}, "kind": "TASK",
                 "recurrence": "ONCE", %s}""".formatted(code == null ? "" : "\"code\": \"" + code + "\", ", more);
    }

    public static Response add(String content) {
        return coordinator().contentType(ContentType.JSON).body(content).post(TASKS);
    }

    /** A new task with a code of its own. */
    public static Response addTask(String more) {
        var added = add(content("T-" + UUID.randomUUID(), more));
        added.then().statusCode(201);
        return added;
    }

    public static Response change(Response task, String more) {
        return coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", task.header("ETag"))
                .body(content(null, more))
                .put(TASKS + "/" + task.path("id"));
    }

    /** The occurrence of the agency, read by the coordinator. */
    public static Response occurrence(Response task, String organisation) {
        String id = coordinator()
                .queryParam("task", task.<String>path("id"))
                .queryParam("organisation", organisation)
                .get(TASKS + "/occurrences")
                .path("items[-1].id");
        return read(id);
    }

    public static Response read(String occurrence) {
        return coordinator().get(path(occurrence, ""));
    }

    public static String path(String occurrence, String verb) {
        return TASKS + "/occurrences/" + occurrence + verb;
    }

    /** Against the state as it is now. */
    public static Response move(RequestSpecification who, String occurrence, String verb) {
        return who.header("If-Match", read(occurrence).header("ETag")).post(path(occurrence, verb));
    }

    public static Response move(RequestSpecification who, String occurrence, String verb, String body) {
        return move(who.contentType(ContentType.JSON).body(body), occurrence, verb);
    }

    public static Response report(RequestSpecification who, String occurrence, String body) {
        return who.contentType(ContentType.JSON).body(body).post(path(occurrence, "/updates"));
    }

    /** A PDF or a picture. */
    public static String file(RequestSpecification who, boolean pdf) {
        var beginning = pdf ? "%PDF-1.7".getBytes(StandardCharsets.UTF_8) : SampleFiles.picture("png");
        return who.contentType(pdf ? "application/pdf" : "image/png")
                .queryParam("name", pdf ? "a.pdf" : "a.png")
                .body(beginning)
                .post("/api/v1/attachments")
                .path("id");
    }
}
