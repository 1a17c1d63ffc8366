package vn.laichau.hatangso.agency.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.organisation.AgencyKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;
import vn.laichau.hatangso.agency.register.Refusal;
import vn.laichau.hatangso.agency.register.Refusal.Reason;
import vn.laichau.hatangso.agency.register.content.Note;
import vn.laichau.hatangso.agency.register.content.Places;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Media bodies record what they published. */
@ApplicationScoped
public class RecordMedia {

    private final MediaItems items;
    private final Organisations organisations;
    private final Places places;
    private final Bookkeeping books;

    RecordMedia(MediaItems items, Organisations organisations, Places places, Bookkeeping books) {
        this.items = items;
        this.organisations = organisations;
        this.places = places;
        this.books = books;
    }

    @Transactional
    public Outcome<MediaItemView> record(NewMediaItem content, Actor actor) {
        return isMediaBody(actor)
                ? books.enter(items, faultsOf(content, actor), () -> new MediaItem(content, actor), actor)
                : new Outcome.Refused<>(Refusal.because(Reason.NOT_ENTITLED));
    }

    private boolean isMediaBody(Actor actor) {
        return organisations
                .find(actor.organisation(), actor.today())
                .filter(agency -> agency.kind() == AgencyKind.MEDIA)
                .isPresent();
    }

    @Transactional
    public Outcome<MediaItemView> change(UUID id, NewMediaItem content, Actor actor, LongConsumer seen) {
        var deed = Deed.<MediaItem>of(MediaItem.CHANGE, item -> item.state(content))
                .checked(faultsOf(content, actor));
        return books.changeOwn(items, id, actor, seen, deed);
    }

    @Transactional
    public Outcome<MediaItemView> withdraw(UUID id, Note reason, Actor actor, LongConsumer seen) {
        return books.changeOwn(items, id, actor, seen, Deed.explained(MediaItem.WITHDRAW, reason));
    }

    private List<FieldError> faultsOf(NewMediaItem content, Actor actor) {
        var rules = content.rules(actor.today());
        if (content.territory() != null) {
            places.check(rules, "/territory", content.territory(), content.publishedOn());
        }
        return rules.faults();
    }
}
