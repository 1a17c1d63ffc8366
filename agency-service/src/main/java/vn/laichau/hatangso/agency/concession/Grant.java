package vn.laichau.hatangso.agency.concession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.concession.Granting.Granted;
import vn.laichau.hatangso.agency.concession.Granting.Reason;
import vn.laichau.hatangso.agency.concession.Granting.Refused;

/** The coordinator grants and withdraws. Nothing of it touches what has arrived. */
@ApplicationScoped
class Grant {

    private final GrantRules rules;
    private final Extensions extensions;
    private final Waivers waivers;
    private final Clock clock;

    Grant(GrantRules rules, Extensions extensions, Waivers waivers, Clock clock) {
        this.rules = rules;
        this.extensions = extensions;
        this.waivers = waivers;
        this.clock = clock;
    }

    @Transactional
    public Granting<ExtensionView> extend(NewExtension content, String coordinator) {
        var now = clock.instant();
        var faults = rules.faultsOf(content, now);
        if (!faults.isEmpty()) {
            return new Refused<>(Reason.BREAKS_RULES, faults);
        }
        var extension = new Extension(content, coordinator, now);
        extensions.persistAndFlush(extension);
        return new Granted<>(extension.view());
    }

    /**
     * @param seen throws when the coordinator did not see this revision
     * @return whether there was one in force
     */
    @Transactional
    public boolean endExtension(UUID id, String coordinator, LongConsumer seen) {
        var found = extensions.findForDecision(id);
        found.ifPresent(extension -> seen.accept(extension.revision()));
        var inForce = found.filter(extension -> !extension.isWithdrawn());
        inForce.ifPresent(extension -> extension.withdraw(coordinator, clock.instant()));
        return inForce.isPresent();
    }

    @Transactional
    public Granting<WaiverView> waive(NewWaiver content, String coordinator) {
        var faults = rules.faultsOf(content);
        if (!faults.isEmpty()) {
            return new Refused<>(Reason.BREAKS_RULES, faults);
        }
        Optional<Granting<WaiverView>> granted = waivers.insert(content, coordinator, clock.instant())
                .map(waiver -> new Granted<>(WaiverView.of(waiver.release())));
        return granted.orElseGet(() -> new Refused<>(Reason.ALREADY_WAIVED, List.of()));
    }

    /** @return whether there was one in force */
    @Transactional
    public boolean endWaiver(UUID id, String coordinator) {
        var found = waivers.findInForce(id);
        found.ifPresent(waiver -> waiver.withdraw(coordinator, clock.instant()));
        return found.isPresent();
    }
}
