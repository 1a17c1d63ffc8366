package vn.laichau.hatangso.reporting.document.chart;

import vn.laichau.hatangso.reporting.document.model.Chart.Tile;
import vn.laichau.hatangso.reporting.document.model.Chart.TileMap;

/** Tiles in their places, each with its name and value; what the shades mean stands below them. */
final class TileMapDrawing implements Drawing {

    private static final double TALL = 27;
    private static final double GAP = 1.5;
    private static final double LETTERS = 7;
    private static final double KEY = 16;
    private static final double SWATCH = 9;

    private final TileMap map;
    private final int columns;
    private final int rows;

    TileMapDrawing(TileMap map) {
        this.map = map;
        this.columns = 1 + map.tiles().stream().mapToInt(Tile::column).max().orElseThrow();
        this.rows = 1 + map.tiles().stream().mapToInt(Tile::row).max().orElseThrow();
    }

    @Override
    public double height() {
        return rows * TALL + KEY;
    }

    @Override
    public void draw(Canvas canvas) {
        var wide = (double) ChartDrawing.WIDTH / columns;
        for (var tile : map.tiles()) {
            var x = tile.column() * wide;
            var y = tile.row() * TALL;
            canvas.rectangle(Colours.SHADES.get(tile.shade()), x, y, wide - GAP, TALL - GAP);
            var middle = x + (wide - GAP) / 2;
            var name = Labels.lines(tile.label(), wide - 2 * GAP, LETTERS, 1).get(0);
            canvas.writeCentred(name, middle, y + 11, LETTERS);
            canvas.writeCentred(tile.shown(), middle, y + 20.5, LETTERS);
        }
        var x = 0.0;
        var y = rows * TALL + (KEY - SWATCH) / 2;
        for (int shade = 0; shade < map.key().size(); shade++) {
            canvas.rectangle(Colours.SHADES.get(shade), x, y, SWATCH, SWATCH);
            canvas.write(map.key().get(shade), x + SWATCH + 4, y + LETTERS, LETTERS);
            x += SWATCH + 4 + GlyphShapes.width(map.key().get(shade), LETTERS) + 14;
        }
    }
}
