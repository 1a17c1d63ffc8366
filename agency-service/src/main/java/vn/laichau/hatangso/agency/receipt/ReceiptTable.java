package vn.laichau.hatangso.agency.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReceiptTable implements PanacheRepositoryBase<Receipt, String> {

    long nextNumber() {
        return (Long) getEntityManager()
                .createNativeQuery("SELECT nextval('receipt_number')", Long.class)
                .getSingleResult();
    }

    Optional<Receipt> findByNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    List<Receipt> of(UUID submission) {
        return list("submission", submission);
    }
}
