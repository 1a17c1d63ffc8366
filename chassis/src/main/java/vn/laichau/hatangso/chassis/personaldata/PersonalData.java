package vn.laichau.hatangso.chassis.personaldata;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a service keeps about a person.
 *
 * @param places where the account or the name stands, of what the person may see
 * @param acts all that the audit tells of the person, oldest first
 */
public record PersonalData(OwnAccount account, List<OwnPlace> places, List<OwnAct> acts) {

    /** As the sign-in server tells of it. */
    public record OwnAccount(String id, String name, String organisation, List<String> roles) {}

    /**
     * A column of the database.
     *
     * @param place table and column, joined by a point
     * @param rows that name the person so
     */
    public record OwnPlace(String place, FoundBy foundBy, long rows) {}

    /** How it is known that a row is about the person. */
    public enum FoundBy {
        /** The row names the account: it is nobody else's. */
        ACCOUNT,
        /** Only a name stands in it, one that the account has or had as long as the audit remembers: it may be a namesake's. */
        NAME
    }

    /**
     * An entry of the audit.
     *
     * @param operation as the contract names it
     * @param kind table of the changed row, or {@code request} for a refused or reading request
     * @param object key of the row, or path of the request; absent for many rows at once
     * @param organisation for which it was done
     * @param client the program that was given the token
     * @param address from what kind of network it came
     */
    public record OwnAct(
            OffsetDateTime at,
            String action,
            String operation,
            String kind,
            String object,
            String organisation,
            String client,
            String address) {}
}
