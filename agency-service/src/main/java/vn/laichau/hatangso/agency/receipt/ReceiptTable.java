package vn.laichau.hatangso.agency.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.Rows;

@ApplicationScoped
class ReceiptTable implements PanacheRepositoryBase<Receipt, String> {

    /** One exchange with the database for both: each receipt asks. */
    private static final String NEXT = """
            SELECT nextval('receipt_number'), EXISTS (SELECT FROM database_content WHERE kind = 'DEMONSTRATION')
            """;

    Next next() {
        return Rows.of(getEntityManager(), NEXT, Next.class).getSingleResult();
    }

    /**
     * What the next receipt is to say.
     *
     * @param number never given before
     * @param demonstration whether this database holds invented data
     */
    record Next(long number, boolean demonstration) {}

    Optional<Receipt> findByNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    List<Receipt> of(UUID submission) {
        return list("submission", submission);
    }
}
