package vn.laichau.hatangso.agency.register.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the history as its table holds it. */
@Entity
@Table(name = "register_act")
class HistoryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    @Enumerated(EnumType.STRING)
    private RegisterName register;

    private UUID entry;
    private String organisation;

    private Instant actedAt;

    private String actedBy;

    private String verb;
    private String state;
    private String note;
    private Long amount;

    private LocalDate holdsFrom;

    protected HistoryRow() {}

    HistoryRow(RegisterName register, UUID entry, HistoryLine line) {
        this.register = register;
        this.entry = entry;
        this.organisation = line.organisation();
        this.actedAt = line.at().toInstant();
        this.actedBy = line.by();
        this.verb = line.verb();
        this.state = line.state();
        this.note = line.note();
        this.amount = line.amount();
        this.holdsFrom = line.from();
    }

    UUID entry() {
        return entry;
    }

    HistoryLine line() {
        return new HistoryLine(actedAt, verb, state, organisation, actedBy, note, amount, holdsFrom);
    }
}
