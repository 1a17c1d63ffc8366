package vn.laichau.hatangso.agency.notice;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.contact.Contacts;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.post.Addressee;
import vn.laichau.hatangso.agency.post.Letter;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Makes a letter to each agency that a notice is for. */
@ApplicationScoped
class AddressNotice {

    private final Organisations organisations;
    private final Lineages lineages;
    private final Contacts contacts;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    AddressNotice(
            Organisations organisations, Lineages lineages, Contacts contacts, RowSecurity rowSecurity, Clock clock) {
        this.organisations = organisations;
        this.lineages = lineages;
        this.contacts = contacts;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** The service that asks belongs to no organisation, so the addresses are read as an auditor reads them. */
    @Transactional
    List<Letter> letters(UUID id, NewNotice notice) {
        rowSecurity.play("", Set.of(Role.AUDITOR));
        var today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        var there = organisations.validOn(today);
        var addresses = contacts.addresses();
        return recipients(notice, there).stream()
                .map(code -> new Letter(
                        new Letter.Key(code, null, null, today, null, code, id),
                        Addressee.ORGANISATION,
                        addresses.get(code),
                        notice.subject(),
                        notice.body()))
                .toList();
    }

    private List<String> recipients(NewNotice notice, List<Agency> there) {
        var codes = there.stream().map(Agency::code).collect(toSet());
        var named = notice.agencies().stream()
                .map(code -> codes.contains(code) ? code : lineages.heirOf(code))
                .collect(toSet());
        return there.stream()
                .filter(agency -> !agency.isGroup())
                .filter(agency -> named.contains(agency.code())
                        || notice.kinds().contains(agency.kind())
                        || isMember(agency, named, there))
                .map(Agency::code)
                .toList();
    }

    private static boolean isMember(Agency agency, Set<String> named, List<Agency> there) {
        return there.stream()
                .anyMatch(group -> group.isGroup()
                        && named.contains(group.code())
                        && group.code().equals(agency.parent()));
    }
}
