package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.lineage.Lineage;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.text.Text;

/** Everything open that goes over with a succession, whichever feature keeps it. */
@ApplicationScoped
class Moving {

    private static final Text TOKENS = Text.of(
            "Tài khoản, ứng dụng khách của cơ quan; kèm bản nháp chưa gửi và các bước còn lại với vướng mắc, đề nghị, sổ theo"
                    + " dõi đứng tên cơ quan",
            "The accounts and API clients of the agency; with them its unsent drafts, and the steps left on obstacles,"
                    + " requests and register entries in its name");

    private static final Text HOLDER = Text.of("Chủ thể", "Holder");

    private final Instance<OpenWork> features;
    private final Register register;

    Moving(@Any Instance<OpenWork> features, Register register) {
        this.features = features;
        this.register = register;
    }

    List<Move> of(NewSuccession asked, Lineage lineage) {
        if (asked.isRename()) {
            return List.of();
        }
        var tokens = asked.predecessors().stream()
                .map(code -> OpenThing.of(new Thing(ThingKind.TOKENS, code), code, HOLDER, TOKENS));
        var work = features.stream().flatMap(feature -> feature.list().stream());
        return Stream.concat(work, tokens)
                .flatMap(open -> move(open, asked, lineage))
                .toList();
    }

    private Stream<Move> move(OpenThing open, NewSuccession asked, Lineage lineage) {
        var thing = open.thing();
        var holder = lineage.holder(open.agency(), open.with(), asked.day().minusDays(1));
        if (!asked.predecessors().contains(holder)) {
            return Stream.empty();
        }
        var successor = asked.excepted().getOrDefault(open.with(), asked.heirOf(holder, register));
        var stored = holder.equals(open.agency()) ? null : open.agency();
        return Stream.of(new Move(thing.kind(), thing.id(), open.title(), open.part(), holder, successor, stored));
    }
}
