package vn.laichau.hatangso.agency.inspection;

/**
 * How many bytes of a file may be looked at, each time counted: what a file makes its reader look at again, also where nothing is found,
 * is charged to it.
 */
final class ReadBudget {

    /** For dictionaries within dictionaries; a sound file is read once, and its packed objects once more. */
    private static final int MOST = 4;

    private static final int SOME = 1 << 20;

    private long left;

    ReadBudget(int lengthOfFile) {
        this.left = (long) MOST * lengthOfFile + SOME;
    }

    void charge(long bytes) {
        left -= bytes;
    }

    boolean isSpent() {
        return left < 0;
    }
}
