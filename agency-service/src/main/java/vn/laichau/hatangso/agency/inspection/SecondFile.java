package vn.laichau.hatangso.agency.inspection;

import java.util.regex.Pattern;

/** A container behind a file of another kind, which other programs would open: they look for the record at its end. */
final class SecondFile {

    private static final Pattern END_RECORD = Pattern.compile("PK\\x05\\x06");

    /** The record and the longest comment behind it. */
    private static final int REACH = 22 + 0xffff;

    private SecondFile() {}

    static boolean isBehind(Bytes file) {
        return END_RECORD
                .matcher(file.subSequence(Math.max(0, file.length() - REACH), file.length()))
                .find();
    }
}
