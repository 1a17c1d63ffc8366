package vn.laichau.hatangso.agency.receiptcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.laichau.hatangso.chassis.database.Sql;

/**
 * The receipts we gave, asked for by whoever holds one: the database tells nothing about a receipt that the asker does not
 * already show (receipt_is_given, receipt_by_code).
 */
@ApplicationScoped
class IssuedReceipts {

    private final Sql sql;

    IssuedReceipts(Sql sql) {
        this.sql = sql;
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
        return sql.find(
                Given.class, "SELECT same, withdrawn FROM receipt_is_given(?, ?)", shown.number(), shown.payload());
    }

    /** The signed receipt of that number, for the one who knows its code. */
    Optional<String> find(String number, String code) {
        return sql.find(String.class, "SELECT receipt_by_code(?, ?)", number, code);
    }
}
