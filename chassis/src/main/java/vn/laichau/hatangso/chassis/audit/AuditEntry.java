package vn.laichau.hatangso.chassis.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An entry of the record, as the auditor reads it.
 *
 * @param sequence place in the chain; absent for the moment until it is sealed
 * @param operation as the contract names it; absent for work that nobody asked for
 * @param principal account, stable; when the term of its year is over a pseudonym of 64 hexadecimal digits, the same for each entry
 *     of that person in that year; absent with what nobody signed in for
 * @param name of the account's person, until the same term is over
 * @param client the program that was given the token
 * @param organisation of the principal
 * @param databaseRole under which it was done
 * @param kind table of the changed row, or {@code request} for a refused or reading request
 * @param object key of the row, or path of the request; absent for many rows at once
 * @param owner organisation of the row
 * @param rows more than one when a statement changed many at once
 * @param fields names of what was changed
 * @param before SHA-256 of the row as it was
 * @param after SHA-256 of the row as it became
 * @param status of a refusal
 * @param trace the request's id in the logs
 * @param address LOOPBACK, PRIVATE or PUBLIC for who came through the gateway; UNKNOWN where that was said and not proven; INNER past it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        long id,
        Long sequence,
        OffsetDateTime at,
        Action action,
        String operation,
        String principal,
        String name,
        String client,
        String organisation,
        String databaseRole,
        String kind,
        String object,
        String owner,
        long rows,
        List<String> fields,
        String before,
        String after,
        Integer status,
        String trace,
        String address) {

    /** What was done. */
    public enum Action {
        CREATED,
        CHANGED,
        DELETED,
        REFUSED,
        READ
    }
}
