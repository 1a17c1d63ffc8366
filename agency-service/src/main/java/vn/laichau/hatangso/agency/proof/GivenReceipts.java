package vn.laichau.hatangso.agency.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * The receipts we gave, asked for by whoever holds one: the database tells nothing about a receipt that the asker does not
 * already show (R__receipt_check.sql).
 */
@ApplicationScoped
class GivenReceipts {

    private final EntityManager database;

    GivenReceipts(EntityManager database) {
        this.database = database;
    }

    /** Whether there is a receipt of that number with just that payload; empty when the number is not ours. */
    Optional<Boolean> isGiven(String number, String payload) {
        return database.createNativeQuery("SELECT receipt_is_given(:number, :payload)", Boolean.class)
                .setParameter("number", number)
                .setParameter("payload", payload)
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
