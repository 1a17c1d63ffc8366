package vn.laichau.hatangso.agency.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Year;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Revision;

/** The coordinator grants and withdraws. Nothing of it touches what has arrived. */
@ApplicationScoped
class GrantExtensions {

    private final GrantRules rules;
    private final Extensions extensions;
    private final Waivers waivers;

    GrantExtensions(GrantRules rules, Extensions extensions, Waivers waivers) {
        this.rules = rules;
        this.extensions = extensions;
        this.waivers = waivers;
    }

    /**
     * More time, as the coordinator grants it.
     *
     * @param until the instant before which the organisation is then on time
     * @param reason up to 2,000 characters
     * @param expires from when on it no longer counts for an organisation that has not sent; null: it does not lapse
     */
    record NewExtension(
            @Required String obligation,
            @Required @Year Integer year,
            @Required String organisation,
            @Required OffsetDateTime until,
            @Required @Prose(2_000) String reason,
            OffsetDateTime expires) {}

    /**
     * A release, as the coordinator grants it.
     *
     * @param reason up to 2,000 characters
     */
    record NewWaiver(
            @Required String obligation,
            @Required @Year Integer year,
            @Required String organisation,
            @Required @Prose(2_000) String reason) {}

    @Transactional
    public Outcome<ExtensionView> extend(NewExtension content, Actor actor) {
        return Command.of(ExtensionTransition.GRANT)
                .checked(rules.faultsOf(content, actor.at()))
                .begin(actor, null, () -> new Extension(content, actor), extensions::persistAndFlush)
                .map(extension -> extension.view(actor));
    }

    @Transactional
    public Outcome<ExtensionView> withdrawExtension(UUID id, ReasonBody reason, Actor actor, Revision seen) {
        return Command.of(
                        ExtensionTransition.WITHDRAW,
                        (Extension extension) -> extension.withdraw(actor, reason.reason()))
                .carryOut(extensions.findForChange(id), actor, seen, withdrawn -> extensions.flush())
                .map(extension -> extension.view(actor));
    }

    /** Of two coordinators who release one organisation at once, one inserts. */
    @Transactional
    public Outcome<WaiverView> waive(NewWaiver content, Actor actor) {
        var refusal = Command.of(WaiverTransition.GRANT)
                .checked(rules.faultsOf(content))
                .refusal(actor, null);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        return waivers.insert(content, actor)
                .<Outcome<WaiverView>>map(waiver -> new Done<>(waiver.view(actor)))
                .orElseGet(() -> Outcome.refused(AgencyProblem.OBLIGATION_ALREADY_WAIVED));
    }

    /** A waiver has no other change, so nobody needs to have seen its revision. */
    @Transactional
    public Outcome<WaiverView> withdrawWaiver(UUID id, ReasonBody reason, Actor actor) {
        return Command.of(WaiverTransition.WITHDRAW, (Waiver waiver) -> waiver.withdraw(actor, reason.reason()))
                .carryOut(waivers.findForChange(id), actor, Revision.ANY, withdrawn -> waivers.flush())
                .map(waiver -> waiver.view(actor));
    }
}
