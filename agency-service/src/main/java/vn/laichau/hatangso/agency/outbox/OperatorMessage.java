package vn.laichau.hatangso.agency.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A firm whose figures are to be taken, in the form in which indicator-service takes it.
 *
 * @param validUntil day after its last; null while it exists
 * @param successor code of the agency that goes on in its place; null when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperatorMessage(String code, LocalDate validUntil, String successor) {}
