package vn.laichau.hatangso.agency.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An agency's part in a task. */
@Embeddable
record Party(String agency, @Enumerated(EnumType.STRING) Part part) {

    enum Part {
        LEAD,
        COOPERATING
    }
}
