package vn.laichau.hatangso.reporting.document.model;

import java.util.List;

/**
 * Horizontal bars, each with its goal.
 *
 * @param description says in words what the bars show
 * @param most end of the scale
 */
public record Chart(String title, String description, double most, List<Bar> bars) {

    public Chart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param shown the value as it is written beside the bar
     * @param goal null for none
     * @param reached whether the goal is met
     */
    public record Bar(String label, double value, String shown, Double goal, boolean reached) {}
}
