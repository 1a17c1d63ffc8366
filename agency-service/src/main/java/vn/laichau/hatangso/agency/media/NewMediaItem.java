package vn.laichau.hatangso.agency.media;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Link;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Something that was published.
 *
 * @param publishedOn the day, not in the future
 * @param title up to 500 characters
 * @param link https; may be left out
 * @param territory code of the unit it is about on that day; may be left out
 */
public record NewMediaItem(
        @Required @Day LocalDate publishedOn,
        @Required @Prose(500) String title,
        @Required MediaChannel channel,
        @Link String link,
        String territory) {

    FieldErrors rules(LocalDate today) {
        return new FieldErrors().notAfter("/publishedOn", publishedOn, today);
    }
}
