package vn.laichau.hatangso.kit;

/** What the tool ends with, for whoever runs it by a schedule. */
final class ExitCode {

    static final int DONE = 0;
    /** The content is refused: a person has to look at it. */
    static final int REFUSED = 1;
    /** The command or a file cannot be read. */
    static final int USAGE = 2;
    /** The client is not let in. */
    static final int ACCESS = 3;
    /** No answer, or none that counts: run the same command again, it goes on where it was. */
    static final int NO_ANSWER = 4;
    /** Something is due soon, or overdue. */
    static final int DUE = 5;

    private ExitCode() {}
}
