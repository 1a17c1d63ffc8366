package vn.laichau.hatangso.agency.succession.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.organisation.OrganisationNames;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A succession as an administrator writes it.
 *
 * @param day first day of the new order, in Vietnam
 * @param predecessors codes of the agencies that end, or of the one that takes another name
 * @param successors codes of those that follow; they exist on that day
 * @param defaultSuccessor who gets what is not excepted; may be left out when there is one successor, or none: then the nearest body above
 * @param exceptions what goes to another of the successors
 * @param legalBasis the decision or law, as a document would quote it
 * @param name of a change of name
 * @param shortName of a change of name
 * @param documentSymbol of a change of name
 */
public record NewSuccession(
        @Required SuccessionKind kind,
        @Required @Day LocalDate day,
        @Items(most = 500, distinct = true) List<String> predecessors,
        @Items(most = 500, distinct = true) List<String> successors,
        String defaultSuccessor,
        @Items(most = 500) List<Exempted> exceptions,
        @Required @Prose(1_000) String legalBasis,
        @Prose(1_000) String note,
        @Line(LONGEST_NAME) Text name,
        @Line(LONGEST_NAME) String shortName,
        @Line(LONGEST_NAME) String documentSymbol) {

    private static final int LONGEST_NAME = 300;

    public NewSuccession {
        predecessors = predecessors == null ? List.of() : predecessors;
        successors = successors == null ? List.of() : successors;
        exceptions = exceptions == null ? List.of() : exceptions;
    }

    /** One thing and the successor it goes to. */
    public record Exempted(
            @Required WorkItemKind kind,
            @Required @Prose(300) String id,
            @Required String successor) {

        WorkItem thing() {
            return new WorkItem(kind, id);
        }
    }

    public OrganisationNames names() {
        return new OrganisationNames(name.vi(), name.en(), shortName, documentSymbol);
    }

    public boolean isRename() {
        return kind == SuccessionKind.RENAME;
    }

    Map<WorkItem, String> excepted() {
        return exceptions.stream().collect(Collectors.toMap(Exempted::thing, Exempted::successor));
    }

    /** Who answers from that day for what the predecessor held; null when nobody can be found. */
    String defaultSuccessorOf(String predecessor, OrganisationDirectory organisationDirectory) {
        if (isRename()) {
            return predecessor;
        }
        if (defaultSuccessor != null) {
            return defaultSuccessor;
        }
        return successors.isEmpty() ? organisationDirectory.above(predecessor, day) : successors.get(0);
    }
}
