package vn.laichau.hatangso.agency.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

/** What media bodies recorded: they may still change it or take it back. */
@ApplicationScoped
class MediaOpenWork implements OpenWork {

    private static final Text PUBLISHER = Text.of("Bên đăng phát", "Publisher");

    private final MediaItems items;

    MediaOpenWork(MediaItems items) {
        this.items = items;
    }

    @Override
    public List<OpenWorkItem> list() {
        return items.list("state = ?1 order by id", MediaItemState.RECORDED.name()).stream()
                .map(entry -> entry.view(Actor.NOBODY))
                .map(MediaOpenWork::thing)
                .toList();
    }

    private static OpenWorkItem thing(MediaItemView item) {
        var title = Text.of(item.title(), item.title());
        return OpenWorkItem.withAccounts(
                WorkItemKind.MEDIA_ITEM, item.id().toString(), item.organisation(), PUBLISHER, title);
    }
}
