package vn.laichau.hatangso.reporting.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A document that took the place of another one.
 *
 * @param report its id; absent where the reader may not read it, as before it is published
 * @param number as the records office entered it
 * @param symbol behind the number
 * @param issuedOn day of issue
 */
record Successor(UUID report, int number, String symbol, LocalDate issuedOn) {}
