package vn.laichau.hatangso.agency.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import vn.laichau.hatangso.agency.register.OwnedEntry;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** Something that a media body published. */
@Entity
@DynamicUpdate
class MediaItem extends OwnedEntry<MediaItemView> {

    private LocalDate publishedOn;

    private String title;

    @Enumerated(EnumType.STRING)
    private MediaChannel channel;

    private String link;
    private String territory;

    protected MediaItem() {}

    MediaItem(NewMediaItem content, Actor actor) {
        super(actor);
        state(content);
    }

    void state(NewMediaItem content) {
        publishedOn = content.publishedOn();
        title = content.title();
        channel = content.channel();
        link = content.link();
        territory = content.territory();
    }

    @Override
    public MediaItemView view(Actor reader) {
        return new MediaItemView(
                id(),
                organisation(),
                publishedOn,
                title,
                channel,
                link,
                territory,
                MediaItemState.valueOf(stateName()),
                VietnamTime.of(createdAt()),
                Transition.open(MediaItemTransition.class, this, reader),
                revision());
    }
}
