package vn.laichau.hatangso.indicator.quality;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Text;
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
    public Text refusedFor(Set<String> needed) {
        return Text.of(
                "Phát hiện đang ở bước: %s; việc này cần bước: %s"
                        .formatted(state.words().vi(), among(needed, Text::vi)),
                "The finding is %s; this needs one that is: %s"
                        .formatted(state.words().en(), among(needed, Text::en)));
    }

    private static String among(Set<String> needed, Function<Text, String> language) {
        return Stream.of(FindingState.values())
                .filter(one -> needed.contains(one.name()))
                .map(one -> language.apply(one.words()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void moveTo(String next) {
        state = FindingState.valueOf(next);
    }
}
