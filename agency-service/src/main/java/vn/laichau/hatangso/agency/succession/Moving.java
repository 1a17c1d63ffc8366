package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

    private static final Text TOKENS =
            Text.of("Tài khoản, ứng dụng khách của cơ quan", "The accounts and API clients of the agency");

    private static final Text UNSENT = Text.of(
            "Đề nghị kinh phí, tờ trình chưa gửi, nếu có",
            "Requests for money and proposals that were not sent, if any");

    private static final Text HOLDER = Text.of("Chủ thể", "Holder");
    private static final Text AUTHOR = Text.of("Bên soạn", "Author");

    private final Instance<OpenWork> features;
    private final Register register;

    Moving(@Any Instance<OpenWork> features, Register register) {
        this.features = features;
        this.register = register;
    }

    /** Each once, though it bear the names of several who are one by now. */
    List<Move> of(NewSuccession asked, Lineage lineage) {
        if (asked.isRename()) {
            return List.of();
        }
        var lastDay = asked.day().minusDays(1);
        var work = features.stream().flatMap(feature -> feature.list().stream()).flatMap(Moving::withDraft);
        var accounts = asked.predecessors().stream()
                .flatMap(code -> Stream.concat(Stream.of(code), lineage.predecessors(code, lastDay).stream()))
                .distinct()
                .flatMap(Moving::accounts);
        var moves = new LinkedHashMap<List<Object>, Move>();
        Stream.concat(work, accounts)
                .flatMap(open -> move(open, asked, lineage, lastDay))
                .forEach(move -> moves.putIfAbsent(List.of(move.kind(), move.id(), move.part(), move.from()), move));
        return List.copyOf(moves.values());
    }

    /** Whether there is a draft is for its organisation alone to know: what is said is that it would go over. */
    private static Stream<OpenThing> withDraft(OpenThing open) {
        if (open.thing().kind() != ThingKind.DUTY_OWED) {
            return Stream.of(open);
        }
        var title = Text.of(
                "Bản nháp chưa gửi, nếu có · " + open.title().vi(),
                "A draft not sent, if any · " + open.title().en());
        var draft = new Thing(ThingKind.DRAFT, open.thing().id());
        return Stream.of(open, new OpenThing(draft, open.thing(), open.agency(), AUTHOR, title));
    }

    private static Stream<OpenThing> accounts(String code) {
        return Stream.of(
                OpenThing.of(new Thing(ThingKind.TOKENS, code), code, HOLDER, TOKENS),
                OpenThing.withAccounts(ThingKind.DRAFT, code, code, AUTHOR, UNSENT));
    }

    private Stream<Move> move(OpenThing open, NewSuccession asked, Lineage lineage, LocalDate lastDay) {
        var thing = open.thing();
        var holder = lineage.holder(open.agency(), open.with(), lastDay);
        if (!asked.predecessors().contains(holder)) {
            return Stream.empty();
        }
        var successor = asked.excepted().getOrDefault(open.with(), asked.heirOf(holder, register));
        var stored = holder.equals(open.agency()) ? null : open.agency();
        return Stream.of(new Move(thing.kind(), thing.id(), open.title(), open.part(), holder, successor, stored));
    }
}
