package vn.laichau.hatangso.agency.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A letter in the log.
 *
 * @param kind REMINDER, DIGEST or NOTICE
 * @param organisation who owes; of a digest or a notice, the recipient
 * @param day the due day, the first day of the digest's week, or the day of the notice
 * @param distance days from the due day, negative before it
 * @param outcome WAITING, SENT, NOT_SENT (the reason says why), NOT_NEEDED (the obligation was fulfilled meanwhile) or GIVEN_UP (it
 *     was needed, and could not be sent while it was worth sending)
 * @param reason mail-off, no-address, smtp- and the number of the answer by which the mail server refused it for good, or the last
 *     failure
 * @param settledAt when it was sent, or decided that it is not
 */
record SentEmail(
        @JsonIgnore long id,
        String kind,
        String organisation,
        String obligation,
        Integer year,
        LocalDate day,
        Integer distance,
        String recipient,
        RecipientRole addressee,
        String address,
        String subject,
        String body,
        OffsetDateTime plannedAt,
        String outcome,
        String reason,
        int tries,
        OffsetDateTime settledAt) {}
