package vn.laichau.hatangso.reporting.document.model;

/**
 * A picture that an office put into a document.
 *
 * @param title stands below it
 * @param description says what it shows to who cannot see it
 * @param png its bytes, drawn by ourselves
 */
public record Image(String title, String description, byte[] png) {

    /** Most of the width of the text, in points. */
    private static final int WIDTH = 440;

    /** A picture leaves room for its title and what leads to it. */
    private static final int HEIGHT = 560;

    private static final int HEADER = 16;

    /** In points: as wide as the text, or less where that would be too high. */
    public double width() {
        return Math.min(WIDTH, HEIGHT * side(0) / (double) side(1));
    }

    public double height() {
        return width() * side(1) / side(0);
    }

    /** The header of a PNG begins with its width and its height, four bytes each. */
    private int side(int which) {
        var at = HEADER + 4 * which;
        return java.nio.ByteBuffer.wrap(png).getInt(at);
    }
}
