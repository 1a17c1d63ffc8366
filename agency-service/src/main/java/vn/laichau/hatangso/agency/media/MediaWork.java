package vn.laichau.hatangso.agency.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.lineage.OpenThing;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.ThingKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What media bodies recorded: they may still change it or take it back. */
@ApplicationScoped
class MediaWork implements OpenWork {

    private static final Text PUBLISHER = Text.of("Bên đăng phát", "Publisher");

    private final MediaItems items;

    MediaWork(MediaItems items) {
        this.items = items;
    }

    @Override
    public List<OpenThing> list() {
        return items.list("state = ?1 order by id", MediaItemState.RECORDED.name()).stream()
                .map(entry -> entry.view(Actor.NOBODY))
                .map(MediaWork::thing)
                .toList();
    }

    private static OpenThing thing(MediaItemView item) {
        var title = Text.of(item.title(), item.title());
        return OpenThing.withAccounts(
                ThingKind.MEDIA_ITEM, item.id().toString(), item.organisation(), PUBLISHER, title);
    }
}
