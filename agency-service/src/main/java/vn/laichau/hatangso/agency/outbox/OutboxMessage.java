package vn.laichau.hatangso.agency.outbox;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param organisation whose submission or decision it is; of an operator, the operator itself
 * @param subject id of the submission, occurrence or decision that it tells of; of an operator, an id made from its code
 * @param version of the subject; later ones wait for earlier ones
 */
record OutboxMessage(Kind kind, String organisation, UUID subject, int version, String body) {

    /** What is in it. */
    enum Kind {
        FIGURES,
        TARGETS,
        OPERATORS
    }
}
