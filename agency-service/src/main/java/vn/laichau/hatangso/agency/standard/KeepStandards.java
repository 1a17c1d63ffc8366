package vn.laichau.hatangso.agency.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.Refusal;
import vn.laichau.hatangso.agency.register.content.ContentRules;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Construction drafts versions of its standards and puts them into force. */
@ApplicationScoped
public class KeepStandards {

    private final Standards standards;
    private final Lineages lineages;
    private final Bookkeeping books;

    KeepStandards(Standards standards, Lineages lineages, Bookkeeping books) {
        this.standards = standards;
        this.lineages = lineages;
        this.books = books;
    }

    @Transactional
    public Outcome<StandardView> draft(NewStandard draft, Actor actor) {
        var faults = draft.rules().faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(faults));
        }
        var versions = versionsFor(actor, draft.code());
        return books.enter(
                standards, draftThere(draft, versions), () -> new Standard(next(versions), draft, actor), actor);
    }

    /** Its own, and those of the bodies in whose place it acts: one line of versions goes on through successions. */
    private List<Standard> versionsFor(Actor actor, String code) {
        return standards.lockVersions(code).stream()
                .filter(version -> lineages.actsFor(actor.organisation(), version.organisation(), actor.today()))
                .toList();
    }

    private static int next(List<Standard> versions) {
        return versions.isEmpty() ? 1 : versions.get(versions.size() - 1).version() + 1;
    }

    private static List<FieldError> draftThere(NewStandard draft, List<Standard> versions) {
        return versions.stream().noneMatch(version -> version.isIn(StandardState.DRAFT))
                ? List.of()
                : draft.rules()
                        .fault("/code", "draft-exists", "Mã này đã có một bản dự thảo", "This code has a draft already")
                        .faults();
    }

    @Transactional
    public Outcome<StandardView> change(UUID id, NewStandard draft, Actor actor, LongConsumer seen) {
        var deed = Deed.<Standard>of(StandardSteps.CHANGE, standard -> standard.state(draft))
                .checked(draft.rules().faults())
                .unless(standard -> Refusal.ofAny(codeChanged(standard, draft)));
        return books.changeOwn(standards, id, actor, seen, deed);
    }

    private static List<FieldError> codeChanged(Standard standard, NewStandard draft) {
        return standard.code().equals(draft.code())
                ? List.of()
                : draft.rules()
                        .fault("/code", "fixed", "Mã không thay đổi được", "A code cannot be changed")
                        .faults();
    }

    /** The version before makes room first: of a code one is in force at any time. Nobody's does for who may not enforce. */
    @Transactional
    public Outcome<StandardView> enforce(UUID id, EntryIntoForce entry, Actor actor, LongConsumer seen) {
        var deed = Deed.<Standard>of(StandardSteps.ENFORCE, standard -> standard.enforce(entry))
                .unless(standard -> books.unlessActsFor(standard.organisation(), actor))
                .checked(entry.faults(actor.today()))
                .unless(standard -> replaceOther(standard, entry, actor))
                .noting(entry.legalBasis())
                .from(entry.on());
        return books.change(standards, id, actor, seen, deed);
    }

    private Optional<Refusal> replaceOther(Standard standard, EntryIntoForce entry, Actor actor) {
        var versions = versionsFor(actor, standard.code());
        if (versions.stream().anyMatch(old -> old.wasRepealedAfter(entry.on()))) {
            return Refusal.ofAny(new ContentRules()
                    .fault(
                            "/on",
                            "before-repealed",
                            "Phiên bản trước còn hiệu lực vào ngày này, trước khi bị bãi bỏ",
                            "The version before was still in force on that day, and repealed later")
                    .faults());
        }
        var inForce = versions.stream()
                .filter(version -> version.isIn(StandardState.IN_FORCE))
                .toList();
        if (inForce.stream().anyMatch(old -> old.cameIntoForceAfter(entry.on()))) {
            return Refusal.ofAny(new ContentRules()
                    .fault(
                            "/on",
                            "before-replaced",
                            "Trước ngày có hiệu lực của phiên bản được thay thế",
                            "Before the version that it replaces came into force")
                    .faults());
        }
        var replaced = Deed.<Standard>of(StandardSteps.REPLACE, old -> {})
                .noting(entry.legalBasis())
                .from(entry.on());
        inForce.forEach(old -> books.change(standards, old.id(), actor, revision -> {}, replaced));
        return Optional.empty();
    }

    @Transactional
    public Outcome<StandardView> repeal(UUID id, Repeal repeal, Actor actor, LongConsumer seen) {
        var deed = Deed.<Standard>of(StandardSteps.REPEAL, standard -> standard.repeal(repeal))
                .unless(standard -> Refusal.ofAny(repeal.faults(standard, actor.today())))
                .noting(repeal.legalBasis())
                .from(repeal.on());
        return books.changeOwn(standards, id, actor, seen, deed);
    }

    @Transactional
    public Outcome<StandardView> withdraw(UUID id, Note reason, Actor actor, LongConsumer seen) {
        return books.changeOwn(standards, id, actor, seen, Deed.explained(StandardSteps.WITHDRAW, reason));
    }
}
