package vn.laichau.hatangso.agency.succession;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.database.RevisionedEntity;
import vn.laichau.hatangso.agency.organisation.OrganisationNames;
import vn.laichau.hatangso.agency.organisation.RecordingDetails;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.agency.succession.rules.SuccessionKind;
import vn.laichau.hatangso.chassis.transition.Actor;

/**
 * What becomes of agencies on a day. Recorded once; before its day it can be withdrawn. What is said of it can be corrected,
 * whom it concerns and when never changes: the application may not write those columns.
 */
@Entity
@DynamicUpdate
class Succession extends RevisionedEntity {

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    private LocalDate day;

    @ElementCollection
    @CollectionTable(name = "succession_predecessor", joinColumns = @JoinColumn(name = "succession_id"))
    @OrderColumn(name = "position")
    private List<Predecessor> predecessors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "succession_successor", joinColumns = @JoinColumn(name = "succession_id"))
    @OrderColumn(name = "position")
    @Column(name = "agency")
    private List<String> successors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "succession_exception", joinColumns = @JoinColumn(name = "succession_id"))
    @OrderColumn(name = "position")
    private List<Excepted> exceptions = new ArrayList<>();

    private String legalBasis;

    private String note;

    @Embedded
    private OrganisationNames names;

    @Embedded
    private RecordingDetails statement;

    private Instant withdrawnAt;

    private String withdrawnBy;

    private String withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "succession_correction", joinColumns = @JoinColumn(name = "succession_id"))
    @OrderColumn(name = "position")
    private List<Corrected> corrections = new ArrayList<>();

    protected Succession() {}

    /**
     * An agency that ends.
     *
     * @param defaultSuccessor who answers for what is not excepted
     * @param endedBefore the day after its last as it was known before
     */
    @Embeddable
    record Predecessor(String agency, String defaultSuccessor, LocalDate endedBefore, boolean inForce) {}

    /** A thing that goes to another successor than the rest. */
    @Embeddable
    record Excepted(@Enumerated(EnumType.STRING) WorkItemKind kind, String thing, String successor) {}

    /** What was said until somebody corrected it. */
    @Embeddable
    record Corrected(
            String legalBasis,
            String note,
            String reason,
            @Column(name = "corrected_at") Instant at,
            @Column(name = "corrected_by") String by) {}

    Succession(NewSuccession asked, List<Predecessor> predecessors, Actor actor) {
        this.kind = asked.kind();
        this.day = asked.day();
        this.predecessors.addAll(predecessors);
        this.successors.addAll(asked.successors());
        asked.exceptions().forEach(e -> exceptions.add(new Excepted(e.kind(), e.id(), e.successor())));
        this.legalBasis = asked.legalBasis();
        this.note = asked.note();
        this.names = asked.isRename() ? asked.names() : null;
        this.statement = new RecordingDetails(actor.at(), actor.account());
    }

    /** Whether it has taken place by that day; what has cannot be undone. */
    boolean hasBegun(LocalDate today) {
        return !day.isAfter(today);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(String why, Actor actor) {
        withdrawnAt = actor.at();
        withdrawnBy = actor.account();
        withdrawalReason = why;
    }

    void correct(CorrectSuccession.Correction correction, Actor actor) {
        corrections.add(new Corrected(legalBasis, note, correction.reason(), actor.at(), actor.account()));
        legalBasis = correction.legalBasis();
        note = correction.note();
    }

    /** What had been said of it by that instant, and what had been said before that; null for the present. */
    Wording wordingAt(Instant at) {
        var by = (int) corrections.stream().filter(was -> isBy(was.at(), at)).count();
        var next = by < corrections.size() ? corrections.get(by) : null;
        return new Wording(
                next == null ? legalBasis : next.legalBasis(),
                next == null ? note : next.note(),
                corrections.subList(0, by));
    }

    /** What was said of it at an instant. */
    record Wording(String legalBasis, String note, List<Corrected> before) {}

    /** @param at null for the present */
    static boolean isBy(Instant instant, Instant at) {
        return instant != null && (at == null || !instant.isAfter(at));
    }

    SuccessionKind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }

    List<Predecessor> predecessors() {
        return List.copyOf(predecessors);
    }

    List<String> successors() {
        return List.copyOf(successors);
    }

    List<Excepted> exceptions() {
        return List.copyOf(exceptions);
    }

    OrganisationNames names() {
        return names;
    }

    RecordingDetails statement() {
        return statement;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawnBy() {
        return withdrawnBy;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }
}
