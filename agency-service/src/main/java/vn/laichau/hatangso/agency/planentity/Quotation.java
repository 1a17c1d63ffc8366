package vn.laichau.hatangso.agency.planentity;

/**
 * Where in the plan something stands.
 *
 * @param clause id of the clause
 * @param quote the sentence verbatim
 * @param corrected the sentence as it must have been meant, where scanning spoiled it
 * @param en English rendering
 */
public record Quotation(String clause, String quote, String corrected, String en) {}
