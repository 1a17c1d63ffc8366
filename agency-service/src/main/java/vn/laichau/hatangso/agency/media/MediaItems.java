package vn.laichau.hatangso.agency.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;

@ApplicationScoped
class MediaItems implements OpenWork, RegisterTable<MediaItem> {

    private static final Text PUBLISHER = Text.of("Bên đăng phát", "Publisher");

    @Override
    public RegisterName register() {
        return RegisterName.MEDIA_ITEM;
    }

    /** What media bodies recorded: they may still change it or take it back. */
    @Override
    public List<OpenWorkItem> openWork() {
        return list("state = ?1 order by id", MediaItemState.RECORDED.name()).stream()
                .map(entry -> entry.view(Actor.NOBODY))
                .map(item -> OpenWorkItem.withAccounts(
                        WorkItemKind.MEDIA_ITEM,
                        item.key(),
                        item.organisation(),
                        PUBLISHER,
                        Text.of(item.title(), item.title())))
                .toList();
    }
}
