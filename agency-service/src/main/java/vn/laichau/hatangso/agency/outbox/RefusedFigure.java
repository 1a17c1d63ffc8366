package vn.laichau.hatangso.agency.outbox;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A figure that indicator-service did not take.
 *
 * @param version of the submission
 * @param pointer JSON pointer to the figure in what was sent
 * @param code what is wrong, for programs
 * @param detail why, for people
 */
public record RefusedFigure(int version, String pointer, String code, Text detail, OffsetDateTime foundAt) {}
