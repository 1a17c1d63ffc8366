package vn.laichau.hatangso.agency.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Identified;

/**
 * A media item as the API shows it.
 *
 * @param actions what the reader may do with it as it stands
 */
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
        List<MediaItemTransition> actions,
        @JsonIgnore long revision)
        implements Identified {}
