package vn.laichau.hatangso.agency.mail;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A letter that shall go out once.
 *
 * @param key what tells it from all others
 * @param addressee in which capacity the recipient gets it
 * @param address null when the recipient cannot be written to
 */
public record Email(Key key, RecipientRole addressee, String address, String subject, String body) {

    /**
     * Two replicas that write the same letter have the same key.
     *
     * @param organisation who owes; of a digest, the recipient
     * @param obligation null of a digest
     * @param year null of a digest
     * @param day the due day; of a digest, the first day of its week. An extension moves it, so that reminders begin anew
     * @param distance days from the due day; null of a digest
     * @param recipient code of the agency that is written to
     * @param notice id of the notice it belongs to; null of reminders and digests
     */
    public record Key(
            String organisation,
            String obligation,
            Integer year,
            LocalDate day,
            Integer distance,
            String recipient,
            UUID notice) {

        public Key(
                String organisation,
                String obligation,
                Integer year,
                LocalDate day,
                Integer distance,
                String recipient) {
            this(organisation, obligation, year, day, distance, recipient, null);
        }

        String kind() {
            if (notice != null) {
                return "NOTICE";
            }
            return obligation == null ? "DIGEST" : "REMINDER";
        }

        /** Whose obligation of which year, as the database joins the same members. */
        public static String obligation(String organisation, String obligation, int year) {
            return organisation + "|" + obligation + "|" + year;
        }

        /** As the database joins the same members. */
        String joined() {
            return Stream.of(organisation, obligation, year, day, distance, recipient)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(joining("|"));
        }
    }
}
