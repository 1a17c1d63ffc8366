package vn.laichau.hatangso.agency.taskoverview;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.task.TaskView;

/**
 * A clause of the plan with the tasks that stand in it.
 *
 * @param clause its id; absent of the root, where tasks stand that belong to no clause of the plan
 * @param clauses those below it that have tasks, in the order of their numbers
 */
record ClauseNode(String clause, List<TaskView> tasks, List<ClauseNode> clauses) {

    private static final String DOT = ".";

    /** @param isOfPlan whether the clause that a task quotes is one of the plan of this tree */
    static ClauseNode treeOf(List<TaskView> tasks, Predicate<TaskView> isOfPlan) {
        return node(null, tasks, isOfPlan);
    }

    private static ClauseNode node(String clause, List<TaskView> within, Predicate<TaskView> isOfPlan) {
        var own = new ArrayList<TaskView>();
        var below = new TreeMap<String, List<TaskView>>(ClauseNode::inOrder);
        for (var task : within) {
            var place = isOfPlan.test(task) ? task.quotation().clause() : null;
            if (place == null || place.equals(clause)) {
                own.add(task);
            } else {
                below.computeIfAbsent(child(clause, place), next -> new ArrayList<>())
                        .add(task);
            }
        }
        var clauses = below.entrySet().stream()
                .map(entry -> node(entry.getKey(), entry.getValue(), isOfPlan))
                .toList();
        return new ClauseNode(clause, own, clauses);
    }

    /** The clause directly below another one on the way to a place. */
    private static String child(String clause, String place) {
        var from = clause == null ? 0 : clause.length() + 1;
        var end = place.indexOf(DOT, from);
        return end < 0 ? place : place.substring(0, end);
    }

    /** Siblings; numbers count as numbers: 10 comes after 9. */
    private static int inOrder(String one, String other) {
        var byLength = last(one).matches("\\d+") && last(other).matches("\\d+")
                ? Integer.compare(last(one).length(), last(other).length())
                : 0;
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static String last(String clause) {
        return clause.substring(clause.lastIndexOf(DOT) + 1);
    }
}
