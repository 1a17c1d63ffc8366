package vn.laichau.hatangso.agency.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * One thing that waits.
 *
 * @param id of the submission, proposal, task …; absent where the thing has no page of its own
 * @param organisation whose it is, or who asks
 * @param organisationName its present name; absent where it has none any more
 * @param since when it began to wait
 * @param due the day by which it is asked for
 * @param reason why it came back, or why it is asked for
 * @param year of an obligation or of money
 * @param amount in VND
 * @param part of a task, the occurrence that waits
 */
record QueuedItem(
        String id,
        Text title,
        String organisation,
        Text organisationName,
        OffsetDateTime since,
        LocalDate due,
        String reason,
        String obligation,
        Integer year,
        Long amount,
        String part) {}
