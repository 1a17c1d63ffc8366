package vn.laichau.hatangso.agency.event;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Something that happened.
 *
 * @param id its place among all events, in the order of their commits
 * @param organisation whose thing it is
 * @param organisationName its present name; absent where it has none any more
 * @param by the organisation whose people did it; absent for what the calendar did
 * @param subject id of the submission, extension, occurrence, obstacle, proposal or request; absent of an e-mail
 * @param title of that thing, or what the e-mail is about; absent where the reader may not see the thing any more
 * @param obligation and year of a submission or an extension
 * @param task of an occurrence
 */
public record Event(
        String id,
        EventKind kind,
        OffsetDateTime at,
        String organisation,
        Text organisationName,
        String by,
        String subject,
        Text title,
        String obligation,
        Integer year,
        String task) {}
