package vn.laichau.hatangso.agency.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Row-level security lets an organisation change its own; administrators change all, coordinators read all. */
@ApplicationScoped
class ContactTable implements PanacheRepositoryBase<Contact, String> {

    /** Two changes of one contact wait for each other; released with the transaction. */
    void lock(String organisation) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:contact, 0))")
                .setParameter("contact", "contact " + organisation)
                .getSingleResult();
    }
}
