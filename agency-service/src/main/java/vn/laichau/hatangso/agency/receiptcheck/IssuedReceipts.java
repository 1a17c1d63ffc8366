package vn.laichau.hatangso.agency.receiptcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import vn.laichau.hatangso.agency.database.Rows;

/**
 * The receipts we gave, asked for by whoever holds one: the database tells nothing about a receipt that the asker does not
 * already show (receipt_is_given, receipt_by_code).
 */
@ApplicationScoped
class IssuedReceipts {

    private final EntityManager database;

    IssuedReceipts(EntityManager database) {
        this.database = database;
    }

    /**
     * A receipt of the number that was shown.
     *
     * @param same whether it has just the payload that was shown
     * @param withdrawn whether its sender took back what it was given for
     */
    record Given(boolean same, boolean withdrawn) {}

    /** Empty when the number is not ours. */
    Optional<Given> find(PresentedReceipt shown) {
        return Rows.of(database, "SELECT same, withdrawn FROM receipt_is_given(:number, :payload)", Given.class)
                .setParameter("number", shown.number())
                .setParameter("payload", shown.payload())
                .getResultStream()
                .findFirst();
    }

    /** The signed receipt of that number, for the one who knows its code. */
    Optional<String> find(String number, String code) {
        return database.createNativeQuery("SELECT receipt_by_code(:number, :code)", String.class)
                .setParameter("number", number)
                .setParameter("code", code)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }
}
