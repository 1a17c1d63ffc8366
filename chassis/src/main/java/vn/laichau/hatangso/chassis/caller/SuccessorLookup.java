package vn.laichau.hatangso.chassis.caller;

import java.time.LocalDate;
import java.util.Set;

/**
 * What became of organisations. Asked for each request and each transaction: it answers from memory. A service that keeps no
 * agencies knows of nothing that became of any.
 */
public interface SuccessorLookup {

    /**
     * Who acts today in the place of the organisation that a token names.
     *
     * @return itself while it exists
     */
    String successorOf(String organisation);

    /** The same on another day. */
    String successorOf(String organisation, LocalDate day);

    /** The organisations whose open work and past have gone over to this one by today. */
    Set<String> predecessorsOf(String organisation);
}
