package vn.laichau.hatangso.indicator.progress.override;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.patch.Change;
import vn.laichau.hatangso.indicator.progress.CurrentVerdicts;

/** Lets a leader's word count instead of the computed verdict, or the verdict again. Runs in the caller's transaction. */
@ApplicationScoped
class OverrideVerdict {

    private final Overrides overrides;
    private final CurrentVerdicts verdicts;

    OverrideVerdict(Overrides overrides, CurrentVerdicts verdicts) {
        this.overrides = overrides;
        this.verdicts = verdicts;
    }

    Outcome<VerdictOverride> set(String target, Revision seen, NewOverride override, Actor leader) {
        overrides.lock(target);
        var computed = verdicts.find(target);
        if (computed.isEmpty()) {
            return Outcome.refused(CommonProblem.NOT_FOUND);
        }
        return Revision.unlessSeen(seen, overrides.find(target).map(VerdictOverride::id))
                .or(() -> Refusal.ofAny(override.faults(computed.get())))
                .<Outcome<VerdictOverride>>map(Refused::new)
                .orElseGet(() -> {
                    overrides.replace(target, override, computed.get(), leader);
                    return new Done<>(overrides.find(target).orElseThrow());
                });
    }

    Outcome<VerdictOverride> withdraw(String target, Revision seen, ReasonBody reason, Actor leader) {
        overrides.lock(target);
        return Change.of(
                overrides.find(target), seen, now -> new Done<>(overrides.withdraw(now, reason.reason(), leader)));
    }
}
