package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.text.Text;

/** Standing duties: those who owe them, by name or by their kind, and those they are owed to. */
@ApplicationScoped
class DutyWork implements OpenWork {

    private static final Text OWES = Text.of("Có nghĩa vụ", "Owes it");
    private static final Text RECEIVES = Text.of("Tiếp nhận", "Receives it");

    private final Obligations obligations;
    private final Organisations organisations;
    private final Lineages lineages;

    DutyWork(Obligations obligations, Organisations organisations, Lineages lineages) {
        this.obligations = obligations;
        this.organisations = organisations;
        this.lineages = lineages;
    }

    @Override
    public List<OpenThing> list() {
        var living = organisations.validOn(lineages.today());
        return obligations.list().stream()
                .flatMap(obligation -> Stream.concat(owed(obligation, living), received(obligation)))
                .toList();
    }

    private Stream<OpenThing> owed(Obligation obligation, List<Agency> living) {
        var thing = new Thing(ThingKind.DUTY_OWED, obligation.code());
        var owing = living.stream()
                .filter(agency -> obligation.names(agency, lineages.today(), lineages.get()))
                .map(Agency::code);
        return Stream.concat(obligation.debtors().stream(), owing)
                .distinct()
                .map(agency -> OpenThing.of(thing, agency, OWES, obligation.title()));
    }

    private static Stream<OpenThing> received(Obligation obligation) {
        var thing = new Thing(ThingKind.DUTY_RECEIVED, obligation.code());
        return obligation.owedTo().stream().map(agency -> OpenThing.of(thing, agency, RECEIVES, obligation.title()));
    }
}
