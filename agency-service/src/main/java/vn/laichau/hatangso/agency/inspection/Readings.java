package vn.laichau.hatangso.agency.inspection;

/**
 * How much of a file was looked at, over and over: what a file makes its reader look at again, also where nothing is found, is paid for
 * here.
 */
final class Readings {

    /** For dictionaries within dictionaries; a sound file is read once, and its packed objects once more. */
    private static final int MOST = 4;

    private static final int SOME = 1 << 20;

    private long left;

    Readings(int lengthOfFile) {
        this.left = (long) MOST * lengthOfFile + SOME;
    }

    void charge(long bytes) {
        left -= bytes;
    }

    boolean areTooMany() {
        return left < 0;
    }
}
