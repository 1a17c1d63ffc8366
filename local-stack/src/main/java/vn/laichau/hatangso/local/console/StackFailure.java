package vn.laichau.hatangso.local.console;

/** The stack cannot run; the message is one sentence that says what to do about it. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String sentence) {
        super(sentence);
    }

    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
