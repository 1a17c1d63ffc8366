package vn.laichau.hatangso.agency.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AttachmentTable implements PanacheRepositoryBase<Attachment, UUID> {

    List<Attachment> of(String organisation, Collection<UUID> ids) {
        return list("organisation = ?1 and id in ?2", organisation, ids);
    }

    /** Whether a sent version refers to it. */
    boolean isSent(Attachment attachment) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT attachment_is_sent(:organisation, :id)", Boolean.class)
                .setParameter("organisation", attachment.organisation())
                .setParameter("id", attachment.id())
                .getSingleResult();
    }

    /** Bytes of the organisation's files that no sent version refers to. */
    long unsentOf(String organisation) {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT coalesce(sum(size), 0) FROM attachment"
                                + " WHERE organisation = :organisation AND NOT attachment_is_sent(organisation, id)")
                        .setParameter("organisation", organisation)
                        .getSingleResult())
                .longValue();
    }

    /** Its parts go with it. */
    boolean move(String from, UUID id, String to) {
        return getEntityManager()
                        .createNativeQuery(
                                "UPDATE attachment SET organisation = :to WHERE organisation = :from AND id = :id")
                        .setParameter("from", from)
                        .setParameter("id", id)
                        .setParameter("to", to)
                        .executeUpdate()
                == 1;
    }
}
