package vn.laichau.hatangso.agency.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.register.RegisterCommand;
import vn.laichau.hatangso.agency.register.RegisterTransitions;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Construction drafts versions of its standards and puts them into force. */
@ApplicationScoped
public class EditStandards {

    private final Standards standards;
    private final RegisterTransitions register;

    EditStandards(Standards standards, RegisterTransitions register) {
        this.standards = standards;
        this.register = register;
    }

    @Transactional
    public Outcome<StandardView> draft(NewStandard draft, Actor actor) {
        var command = RegisterCommand.of(StandardTransition.ENTER)
                .unless(none -> Refusal.ofAny(draftThere(draft, versionsFor(actor, draft.code()))));
        return register.enter(
                standards, actor, command, () -> new Standard(next(versionsFor(actor, draft.code())), draft, actor));
    }

    /** Its own, and those of the bodies in whose place it acts: one line of versions goes on through successions. */
    private List<Standard> versionsFor(Actor actor, String code) {
        return standards.lockVersions(code).stream()
                .filter(version -> actor.isFrom(version.organisation()))
                .toList();
    }

    private static int next(List<Standard> versions) {
        return versions.isEmpty() ? 1 : versions.get(versions.size() - 1).version() + 1;
    }

    private static List<FieldError> draftThere(NewStandard draft, List<Standard> versions) {
        return versions.stream().noneMatch(version -> version.isIn(StandardState.DRAFT))
                ? List.of()
                : List.of(AgencyErrorCode.DRAFT_EXISTS.at("/code"));
    }

    @Transactional
    public Outcome<StandardView> change(UUID id, NewStandard draft, Actor actor, Revision seen) {
        var command = RegisterCommand.of(StandardTransition.CHANGE, standard -> standard.state(draft))
                .unless(standard -> Refusal.ofAny(codeChanged(standard, draft)));
        return register.change(standards, id, actor, seen, command);
    }

    private static List<FieldError> codeChanged(Standard standard, NewStandard draft) {
        return standard.code().equals(draft.code()) ? List.of() : List.of(AgencyErrorCode.FIXED.at("/code"));
    }

    /** The version before makes room first: of a code one is in force at any time. */
    @Transactional
    public Outcome<StandardView> enforce(UUID id, StandardEnactment entry, Actor actor, Revision seen) {
        var command = RegisterCommand.of(StandardTransition.ENFORCE, (Standard standard) -> {
                    replaceOthers(standard, entry, actor);
                    standard.enforce(entry);
                })
                .checked(entry.faults(actor.today()))
                .unless(standard -> Refusal.ofAny(beforeOthers(standard, entry, actor)))
                .noting(entry.legalBasis())
                .from(entry.on());
        return register.change(standards, id, actor, seen, command);
    }

    private List<FieldError> beforeOthers(Standard standard, StandardEnactment entry, Actor actor) {
        var rules = new FieldErrors();
        var versions = versionsFor(actor, standard.code());
        if (versions.stream().anyMatch(old -> old.wasRepealedAfter(entry.on()))) {
            rules.add("/on", AgencyErrorCode.BEFORE_REPEALED);
        } else if (inForce(versions).anyMatch(old -> old.cameIntoForceAfter(entry.on()))) {
            rules.add("/on", AgencyErrorCode.BEFORE_REPLACED);
        }
        return rules.list();
    }

    private void replaceOthers(Standard standard, StandardEnactment entry, Actor actor) {
        var replaced = RegisterCommand.of(StandardTransition.REPLACE)
                .noting(entry.legalBasis())
                .from(entry.on());
        inForce(versionsFor(actor, standard.code()))
                .forEach(old -> register.follow(standards, old.id(), actor, replaced));
    }

    private static Stream<Standard> inForce(List<Standard> versions) {
        return versions.stream().filter(version -> version.isIn(StandardState.IN_FORCE));
    }

    @Transactional
    public Outcome<StandardView> repeal(UUID id, Repeal repeal, Actor actor, Revision seen) {
        var command = RegisterCommand.of(StandardTransition.REPEAL, standard -> standard.repeal(repeal))
                .unless(standard -> Refusal.ofAny(repeal.faults(standard, actor.today())))
                .noting(repeal.legalBasis())
                .from(repeal.on());
        return register.change(standards, id, actor, seen, command);
    }

    @Transactional
    public Outcome<StandardView> withdraw(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        return register.change(
                standards, id, actor, seen, RegisterCommand.explained(StandardTransition.WITHDRAW, reason));
    }
}
