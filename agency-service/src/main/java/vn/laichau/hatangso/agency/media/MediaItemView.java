package vn.laichau.hatangso.agency.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.agency.register.EntryView;

/** A media item as the API shows it. */
record MediaItemView(
        UUID id,
        String organisation,
        LocalDate publishedOn,
        String title,
        MediaChannel channel,
        String link,
        String territory,
        MediaItemState state,
        OffsetDateTime createdAt,
        @JsonIgnore long revision)
        implements EntryView {

    @Override
    public String key() {
        return id.toString();
    }
}
