package vn.laichau.hatangso.agency.responsibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * How what one agency held goes over on a day.
 *
 * @param agency who ends
 * @param day the first on which the others answer
 * @param defaultSuccessor who answers for what is not excepted
 * @param successors all who read its past; the default successor among them
 * @param exceptions what goes to another of the successors
 */
public record SuccessionLine(
        String agency,
        LocalDate day,
        String defaultSuccessor,
        Set<String> successors,
        Map<WorkItem, String> exceptions) {

    String holder(WorkItem workItem) {
        return exceptions.getOrDefault(workItem, defaultSuccessor);
    }
}
