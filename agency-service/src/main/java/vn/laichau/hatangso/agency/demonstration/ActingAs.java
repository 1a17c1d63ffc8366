package vn.laichau.hatangso.agency.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Tells row-level security, for the running transaction, whose part is being played: at the start nobody is calling. */
@ApplicationScoped
class ActingAs {

    private final EntityManager database;

    ActingAs(EntityManager database) {
        this.database = database;
    }

    void sender(String organisation) {
        play(organisation, ",operator,");
    }

    void reviewer() {
        play("", ",coordinator,");
    }

    void clerk() {
        play("", ",clerk,");
    }

    boolean anySubmissionExists() {
        reviewer();
        return (Boolean) database.createNativeQuery("SELECT EXISTS (SELECT FROM submission)", Boolean.class)
                .getSingleResult();
    }

    private void play(String organisation, String roles) {
        database.createNativeQuery(
                        "SELECT set_config('app.organisation', :organisation, true), set_config('app.roles', :roles, true)")
                .setParameter("organisation", organisation)
                .setParameter("roles", roles)
                .getSingleResult();
    }
}
