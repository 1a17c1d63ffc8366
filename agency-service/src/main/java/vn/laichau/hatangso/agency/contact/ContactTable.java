package vn.laichau.hatangso.agency.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.AgencyLocks;

/** Row-level security lets an organisation change its own; administrators change all, coordinators read all. */
@ApplicationScoped
class ContactTable implements PanacheRepositoryBase<Contact, String> {

    /** Two changes of one contact wait for each other; released with the transaction. */
    void lock(String organisation) {
        getSession().doWork(AgencyLocks.CONTACT.about(organisation)::take);
    }
}
