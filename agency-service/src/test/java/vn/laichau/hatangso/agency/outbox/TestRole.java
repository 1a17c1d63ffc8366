package vn.laichau.hatangso.agency.outbox;

import io.quarkus.hibernate.orm.panache.Panache;

/** Lets a test write as somebody, without a request. */
final class TestRole {

    private TestRole() {}

    static void coordinator() {
        Panache.getEntityManager()
                .createNativeQuery("SELECT set_config('app.roles', ',coordinator,', true)")
                .getSingleResult();
    }
}
