package vn.laichau.hatangso.agency.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Where letters are given up, and from where they go out. */
@ApplicationScoped
public class Post {

    private final WaitingLetters waiting;
    private final Postman postman;

    Post(WaitingLetters waiting, Postman postman) {
        this.waiting = waiting;
        this.postman = postman;
    }

    /**
     * Takes all letters that are due now; those taken before and not among them are let go.
     *
     * @param open the duties that are still to be fulfilled, as {@link Letter.Key#duty} names them
     */
    public void keep(List<Letter> due, Collection<String> open) throws SQLException {
        waiting.insert(due);
        waiting.dropAllBut(due, open);
    }

    /** Takes letters that stay wanted, whatever else is due; those it has already are not taken again. */
    public void take(List<Letter> letters) throws SQLException {
        waiting.insert(letters);
    }

    /** Sends what waits, one after the other. */
    public void send(BooleanSupplier goOn) throws SQLException {
        var more = true;
        while (more && goOn.getAsBoolean()) {
            more = postman.takeOne();
        }
    }
}
