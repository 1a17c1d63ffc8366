package vn.laichau.hatangso.agency.register;

import static vn.laichau.hatangso.agency.surroundings.Parties.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls to registers, as any client makes them. */
public final class Registers {

    private Registers() {}

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
