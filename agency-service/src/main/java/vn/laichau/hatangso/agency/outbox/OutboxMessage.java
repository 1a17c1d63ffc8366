package vn.laichau.hatangso.agency.outbox;

import java.util.UUID;

/**
 * A parcel taken for one try.
 *
 * @param tries this one included
 */
record OutboxMessage(long id, Kind kind, String organisation, UUID submission, int version, String body, int tries) {

    /** What is in it. */
    enum Kind {
        FIGURES,
        /** For these {@code submission} names a decision. */
        TARGETS,
        /** For these {@code organisation} is the firm, and {@code submission} stands for it. */
        OPERATORS
    }
}
