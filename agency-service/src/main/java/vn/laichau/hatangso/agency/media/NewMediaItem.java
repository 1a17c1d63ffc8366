package vn.laichau.hatangso.agency.media;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Something that was published.
 *
 * @param publishedOn the day, not in the future
 * @param title up to 500 characters
 * @param link https; may be left out
 * @param territory code of the unit it is about on that day; may be left out
 */
public record NewMediaItem(LocalDate publishedOn, String title, MediaChannel channel, String link, String territory) {

    private static final int LONGEST_TITLE = 500;

    FieldErrors rules(LocalDate today) {
        return new FieldErrors()
                .dayUntil("/publishedOn", publishedOn, today)
                .text("/title", title, LONGEST_TITLE)
                .require("/channel", channel)
                .linkIfAny("/link", link);
    }
}
