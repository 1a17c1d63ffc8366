package vn.laichau.hatangso.indicator.quality;

import vn.laichau.hatangso.chassis.transition.Stateful;

/** Where a finding stands, and who answers for it: what its transitions are about. The finding itself is computed. */
class FindingLife implements Stateful {

    private FindingState state;
    private String owner;
    private long revision;

    /** For whoever tries the table of transitions. */
    FindingLife() {}

    FindingLife(Finding finding) {
        state = finding.state();
        owner = finding.owner();
        revision = finding.revision();
    }

    String owner() {
        return owner;
    }

    FindingState state() {
        return state;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public void moveTo(String next) {
        state = FindingState.valueOf(next);
    }
}
