package vn.laichau.hatangso.chassis.audit;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.laichau.hatangso.chassis.http.QueryTimeConverters;

/** What an auditor looks for; everything that is not said is left open. */
public final class AuditQuery {

    @QueryParam("action")
    @Parameter(description = "What was done")
    AuditEntry.Action action;

    @QueryParam("operation")
    @Parameter(description = "Operation of the contract: method, space, path", example = "POST /api/v1/submissions")
    String operation;

    @QueryParam("organisation")
    @Parameter(description = "Organisation of who did it")
    String organisation;

    @QueryParam("principal")
    @Parameter(description = "Account of who did it")
    String principal;

    @QueryParam("kind")
    @Parameter(description = "Kind of object: the table, or request")
    String kind;

    @QueryParam("object")
    @Parameter(description = "Key of the object, or path of the request")
    String object;

    @QueryParam("owner")
    @Parameter(description = "Organisation of the object")
    String owner;

    @QueryParam("from")
    @Parameter(description = "Not before this instant (RFC 3339)", example = "2026-12-14T00:00:00+07:00")
    String from;

    @QueryParam("until")
    @Parameter(description = "Before this instant (RFC 3339)")
    String until;

    /** Conditions in SQL, each with the one value that it takes. */
    Map<String, Object> conditions() {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("e.action = ?", action == null ? null : action.name());
        conditions.put("e.operation = ?", operation);
        conditions.put("e.organisation = ?", organisation);
        conditions.put("coalesce(p.principal, encode(e.person, 'hex')) = ?", principal);
        conditions.put("e.kind = ?", kind);
        conditions.put("e.object = ?", object);
        conditions.put("e.owner = ?", owner);
        conditions.put("e.at >= ?", instant("from", from));
        conditions.put("e.at < ?", instant("until", until));
        conditions.values().removeIf(value -> value == null);
        return conditions;
    }

    private static OffsetDateTime instant(String name, String text) {
        return text == null ? null : QueryTimeConverters.instant(name, text);
    }
}
