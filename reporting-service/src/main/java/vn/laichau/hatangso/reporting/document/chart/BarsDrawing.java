package vn.laichau.hatangso.reporting.document.chart;

import java.util.List;
import vn.laichau.hatangso.reporting.document.model.Chart.Bars;

/** Bars below each other, each with its label before and its value behind it. */
final class BarsDrawing implements Drawing {

    private static final double LABEL = 190;
    private static final double SCALE_WIDTH = 205;
    private static final double LETTERS = 8.5;
    private static final double LINE = 10.5;
    private static final double GAP = 7;
    private static final double BAR = 9;
    private static final int MOST_LINES = 2;

    private final Bars bars;
    private final List<List<String>> labels;

    BarsDrawing(Bars bars) {
        this.bars = bars;
        this.labels = bars.bars().stream()
                .map(bar -> Labels.lines(bar.label(), LABEL - GAP, LETTERS, MOST_LINES))
                .toList();
    }

    @Override
    public double height() {
        return labels.stream().mapToDouble(BarsDrawing::rowHeight).sum() + GAP;
    }

    @Override
    public void draw(Canvas canvas) {
        var top = GAP;
        for (int i = 0; i < labels.size(); i++) {
            var bar = bars.bars().get(i);
            var label = labels.get(i);
            for (int line = 0; line < label.size(); line++) {
                canvas.write(label.get(line), 0, top + LETTERS + line * LINE, LETTERS);
            }
            var share = Math.max(0, Math.min(bar.value(), bars.most())) / bars.most();
            canvas.rectangle(Colours.TRACK, LABEL, top, SCALE_WIDTH, BAR);
            canvas.rectangle(Colours.BLUE, LABEL, top, SCALE_WIDTH * share, BAR);
            canvas.write(bar.shown(), LABEL + SCALE_WIDTH + 6, top + LETTERS, LETTERS);
            top += rowHeight(label);
        }
    }

    private static double rowHeight(List<String> label) {
        return Math.max(BAR, label.size() * LINE) + GAP;
    }
}
