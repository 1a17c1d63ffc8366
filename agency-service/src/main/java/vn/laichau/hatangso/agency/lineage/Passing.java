package vn.laichau.hatangso.agency.lineage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * How what one agency held goes over on a day.
 *
 * @param agency who ends
 * @param day the first on which the others answer
 * @param heir who answers for what is not excepted
 * @param successors all who read its past; the heir among them
 * @param exceptions what goes to another of the successors
 */
public record Passing(
        String agency, LocalDate day, String heir, Set<String> successors, Map<Thing, String> exceptions) {

    String holder(Thing thing) {
        return exceptions.getOrDefault(thing, heir);
    }
}
