package vn.laichau.hatangso.agency.inspection;

import java.util.Optional;

/**
 * The dictionary of an object of a PDF, as readers take it (ISO 32000-1, 7.2 and 7.3): what looks like its end within a text, a comment or
 * another dictionary is none.
 *
 * @param begin of the dictionary
 * @param end of it: the first byte that is not its own
 */
record PdfDictionary(Bytes file, int begin, int end) {

    private static final String STREAM = "stream";

    /**
     * @param at behind the mark of an object
     * @param budget which all is charged to that is looked at, whether or not there is a dictionary
     */
    static Optional<PdfDictionary> at(Bytes file, int at, ReadBudget budget) {
        var begin = skipSpace(file, at);
        var found = isTwice(file, begin, '<')
                ? Optional.of(new PdfDictionary(file, begin, end(file, begin)))
                : Optional.<PdfDictionary>empty();
        budget.charge(found.map(PdfDictionary::end).orElse(begin) - at);
        return found;
    }

    /** Without a copy: it may be as long as the file. */
    CharSequence text() {
        return file.subSequence(begin, end);
    }

    /**
     * Where the content of the stream begins, if there is one.
     *
     * @param budget which all is charged to that is looked at on the way
     */
    Optional<Integer> content(ReadBudget budget) {
        var word = skipSpace(file, end);
        var content = contentBehind(word);
        budget.charge(content.orElse(word) - end);
        return content;
    }

    private Optional<Integer> contentBehind(int word) {
        var behind = word + STREAM.length();
        if (behind > file.length() || !STREAM.contentEquals(file.subSequence(word, behind))) {
            return Optional.empty();
        }
        while (letter(file, behind) == ' ' || letter(file, behind) == '\t') {
            behind++;
        }
        if (letter(file, behind) == '\r') {
            behind++;
        }
        return Optional.of(letter(file, behind) == '\n' ? behind + 1 : behind);
    }

    /** Of one that is never closed, the end of the file. */
    private static int end(Bytes file, int begin) {
        var depth = 0;
        for (var at = begin; at < file.length(); at++) {
            switch (letter(file, at)) {
                case '%' -> at = lineEnd(file, at);
                case '(' -> at = textEnd(file, at);
                case '<' -> {
                    if (isTwice(file, at, '<')) {
                        depth++;
                        at++;
                    } else {
                        at = hexadecimalEnd(file, at);
                    }
                }
                case '>' -> {
                    if (isTwice(file, at, '>')) {
                        depth--;
                        at++;
                    }
                    if (depth == 0) {
                        return at + 1;
                    }
                }
                default -> {}
            }
        }
        return file.length();
    }

    private static int textEnd(Bytes file, int begin) {
        var depth = 0;
        for (var at = begin; at < file.length(); at++) {
            switch (letter(file, at)) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return at;
            }
        }
        return file.length();
    }

    private static int hexadecimalEnd(Bytes file, int begin) {
        var at = begin;
        while (at < file.length() && letter(file, at) != '>') {
            at++;
        }
        return at;
    }

    private static int lineEnd(Bytes file, int begin) {
        var at = begin;
        while (at < file.length() && letter(file, at) != '\n' && letter(file, at) != '\r') {
            at++;
        }
        return at;
    }

    /** Comments are space. */
    private static int skipSpace(Bytes file, int begin) {
        for (var at = begin; at < file.length(); at++) {
            var letter = letter(file, at);
            if (letter == '%') {
                at = lineEnd(file, at);
            } else if (letter > ' ' || letter < 0) {
                return at;
            }
        }
        return file.length();
    }

    private static boolean isTwice(Bytes file, int at, char letter) {
        return letter(file, at) == letter && letter(file, at + 1) == letter;
    }

    private static int letter(Bytes file, int at) {
        return at < file.length() ? file.charAt(at) : -1;
    }
}
