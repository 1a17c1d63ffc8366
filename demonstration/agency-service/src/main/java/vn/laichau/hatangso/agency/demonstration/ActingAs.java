package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.transition.Actor;

/** Tells row-level security, for the running transaction, whose part is being played: at the start nobody is calling. */
@ApplicationScoped
class ActingAs {

    /** The agency that the plan gives the coordination to. */
    private static final String COORDINATING = "dic";

    /** The People's Committee, which decides. */
    static final String COMMITTEE = "ppc";

    private final EntityManager database;
    private final RowSecurity rowSecurity;
    private final SuccessionCache successionCache;
    private final Clock clock;

    private String organisation = "";
    private String role = "";

    ActingAs(EntityManager database, RowSecurity rowSecurity, SuccessionCache successionCache, Clock clock) {
        this.database = database;
        this.rowSecurity = rowSecurity;
        this.successionCache = successionCache;
        this.clock = clock;
    }

    /** Whether the instant is there and does not lie ahead of the clock. */
    boolean hasHappened(OffsetDateTime at) {
        return at != null && !at.toInstant().isAfter(clock.instant());
    }

    /** The agency that coordinates, and whose records office takes papers in. */
    String clerksOffice() {
        return successionCache.successorOf(COORDINATING);
    }

    void sender(String organisation) {
        play(organisation, Role.OPERATOR);
    }

    /** An operator's system, or an officer of a State body. */
    void reporter(Organisation agency) {
        play(agency.code(), agency.isOperator() ? Role.OPERATOR : Role.AGENCY_OFFICER);
    }

    void reviewer() {
        play("", Role.COORDINATOR);
    }

    void coordinator() {
        play(clerksOffice(), Role.COORDINATOR);
    }

    void administrator() {
        play("", Role.ADMINISTRATOR);
    }

    void clerk() {
        play(clerksOffice(), Role.CLERK);
    }

    void decider() {
        play(COMMITTEE, Role.LEADER);
    }

    boolean anyObstacleExists() {
        reviewer();
        return (Boolean) database.createNativeQuery("SELECT EXISTS (SELECT FROM reported_obstacle)", Boolean.class)
                .getSingleResult();
    }

    boolean anySubmissionExists() {
        reviewer();
        return (Boolean) database.createNativeQuery("SELECT EXISTS (SELECT FROM submission)", Boolean.class)
                .getSingleResult();
    }

    boolean isTaskThere(String code) {
        reviewer();
        return (Boolean) database.createNativeQuery(
                        "SELECT EXISTS (SELECT FROM task WHERE plan = 'added' AND code = :code)", Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    /** What the part before has written goes to the database while it is still played. */
    void play(String part, String with) {
        database.flush();
        rowSecurity.switchRole(part, Set.of(with));
        organisation = part;
        role = with;
    }

    /** The same for somebody who does something at a time. */
    Actor actor(String organisation, String role, OffsetDateTime at) {
        play(organisation, role);
        return actor(at);
    }

    /** Whose part is being played, at a time. */
    Actor actor(OffsetDateTime at) {
        return new Actor(organisation, DemonstrationVerbs.ACCOUNT, Set.of(role), at.toInstant(), successionCache);
    }
}
