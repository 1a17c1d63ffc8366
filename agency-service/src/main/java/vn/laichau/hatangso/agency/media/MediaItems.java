package vn.laichau.hatangso.agency.media;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class MediaItems implements RegisterTable<MediaItem> {

    @Override
    public RegisterName register() {
        return RegisterName.MEDIA_ITEM;
    }
}
