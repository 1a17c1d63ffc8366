package vn.laichau.hatangso.agency.register;

import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls to registers, as any client makes them, and what is entered. */
public final class RegisterCalls {

    public static final String OFFERS = "infrastructure-offers";
    public static final String REQUESTS = "infrastructure-requests";
    public static final String STANDARDS = "standards";
    public static final String MEDIA = "media-items";

    public static final String OFFER = """
            {"kind": "TOWER", "territory": "03388", "territoryOn": "2025-07-01", "place": "Đồi sau trụ sở phường",
             "capacity": 4, "unit": "vị trí treo ăng-ten", "rentalPrice": 2500000}""";

    public static final String ITEM = """
            {"publishedOn": "2026-03-02", "title": "Đưa cáp quang về bản", "channel": "WEBSITE",
             "link": "https://bao.lai-chau.example/1"}""";

    private RegisterCalls() {}

    public static String standard(String code, String content) {
        return """
                {"code": "%s", "title": {"vi": "Cáp quang trong chung cư", "en": "Fibre in apartment buildings"},
                 "content": "%s"}""".formatted(code, content);
    }

    public static RequestSpecification officer(String organisation) {
        return as("officer", organisation, "agency-officer");
    }

    public static RequestSpecification finance() {
        return as("finance", "finance", "finance-officer");
    }

    public static RequestSpecification leader() {
        return as("leader", "ppc", "leader");
    }

    public static RequestSpecification construction() {
        return as("construction", "construction", "construction-officer");
    }

    public static Response enter(RequestSpecification caller, String path, String body) {
        return caller.contentType(ContentType.JSON).body(body).post("/api/v1/" + path);
    }

    /** What is done with an entry as it was last answered. */
    public static Response act(RequestSpecification caller, Response seen, String path, String verb, String body) {
        return caller.contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .post("/api/v1/" + path + "/" + seen.path("id") + "/" + verb);
    }

    public static Response change(RequestSpecification caller, Response seen, String path, String body) {
        return caller.contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .put("/api/v1/" + path + "/" + seen.path("id"));
    }
}
