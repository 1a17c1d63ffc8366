package vn.laichau.hatangso.indicator.planfile;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.planfile.Plans.Remembered;
import vn.laichau.hatangso.indicator.quality.PlanQualityRun;

/** What a plan promises: indicators, targets and the state it started from. */
@ApplicationScoped
class LoadPlan implements PlanPart<PlanFile, LoadPlan.Loaded> {

    private final Plans plans;
    private final Definitions definitions;
    private final PlanQualityRun checks;
    private final PlanSettings settings;

    LoadPlan(Plans plans, Definitions definitions, PlanQualityRun checks, PlanSettings settings) {
        this.plans = plans;
        this.definitions = definitions;
        this.checks = checks;
        this.settings = settings;
    }

    /**
     * What a plan file did.
     *
     * @param changed whether it did anything
     * @param findings how many of the plan's own figures contradict each other
     * @param created codes of indicators, targets and baselines that are new
     * @param restated codes of those of which the file says something else than before, besides their place in it
     */
    public record Loaded(
            String plan, String version, boolean changed, int findings, List<String> created, List<String> restated) {}

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Class<PlanFile> type() {
        return PlanFile.class;
    }

    @Override
    public List<FieldError> faultsOf(PlanFile file, String plan) {
        return PlanFileRules.faultsOf(file, plan);
    }

    @Override
    public Loaded again(PlanFile file) {
        var head = file.plan();
        return new Loaded(head.code(), head.version(), false, checks.countFindings(head.code()), List.of(), List.of());
    }

    @Override
    public Outcome<Loaded> store(PlanFile file, boolean first) {
        var head = file.plan();
        var taken = PlanFileRules.taken(file, plans.codesOfOthers(head.code()));
        if (!taken.isEmpty()) {
            return PlanFiles.malformed(taken);
        }
        if (!plans.isProvince(head.province())) {
            return PlanFiles.malformed(List.of(CommonErrorCode.UNKNOWN_CODE.at("/plan/province")));
        }
        var contradictions = PlanFileRules.againstPlanBefore(
                file,
                plans.list(),
                plans.indicatorsOf(head.predecessor()),
                definitions.listIndicators(head.code(), null, null));
        if (!contradictions.isEmpty()) {
            return PlanFiles.malformed(contradictions);
        }
        plans.store(file, first ? settings.demonstration() : plans.isDemonstration());
        var findings = checks.run(head.code());
        var created = plans.remember(head).stream()
                .collect(partitioningBy(Remembered::created, mapping(Remembered::code, toList())));
        return new Done<>(
                new Loaded(head.code(), head.version(), true, findings, created.get(true), created.get(false)));
    }
}
