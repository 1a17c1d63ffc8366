package vn.laichau.hatangso.indicator.imports.lines;

import java.util.HashMap;
import java.util.Map;

/**
 * The library writes a shared formula out for every cell that names it, and looks through all array formulas for each cell.
 * Nothing is read of either.
 */
final class FormulaCheck {

    private static final int LONGEST_SHARED = 1_000;

    /** Letters that shared formulas have when they are written out. */
    private static final int MOST_OF_A_ROW = 2_000_000;

    private static final int MOST = 32_000_000;
    private static final int MOST_ARRAYS = 100;

    private final Map<Integer, Integer> shared = new HashMap<>();
    private long ofRow;
    private long all;
    private int arrays;
    private int longest;

    void beginRow() {
        ofRow = 0;
    }

    void beginArray() {
        arrays++;
    }

    /**
     * A formula with a number that others may share; without letters it is one of the others.
     *
     * @param letters of its own
     */
    void end(int number, int letters) {
        if (letters > 0) {
            longest = Math.max(longest, letters);
            shared.put(number, letters);
        } else {
            ofRow += shared.getOrDefault(number, 0);
            all += shared.getOrDefault(number, 0);
        }
    }

    boolean areWithin() {
        return arrays <= MOST_ARRAYS && longest <= LONGEST_SHARED && ofRow <= MOST_OF_A_ROW && all <= MOST;
    }
}
