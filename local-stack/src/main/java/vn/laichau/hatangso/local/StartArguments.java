package vn.laichau.hatangso.local;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.laichau.hatangso.local.console.StackFailure;

/** What stands behind ./start on the command line; help.txt explains each of them. */
record StartArguments(
        Path data,
        OptionalInt port,
        boolean demonstration,
        boolean reset,
        Optional<String> rehearsal,
        boolean observe,
        boolean help) {

    static StartArguments parse(List<String> words, Path usualData) {
        Deque<String> rest = new ArrayDeque<>(words);
        StartArguments parsed =
                new StartArguments(usualData, OptionalInt.empty(), true, false, Optional.empty(), false, false);
        while (!rest.isEmpty()) {
            parsed = parsed.with(rest.pop(), rest);
        }
        return parsed;
    }

    private StartArguments with(String word, Deque<String> rest) {
        return switch (word) {
            case "--data" ->
                new StartArguments(Path.of(value(word, rest)), port, demonstration, reset, rehearsal, observe, help);
            case "--port" ->
                new StartArguments(data, number(value(word, rest)), demonstration, reset, rehearsal, observe, help);
            case "--empty" -> new StartArguments(data, port, false, reset, rehearsal, observe, help);
            case "--reset" -> new StartArguments(data, port, demonstration, true, rehearsal, observe, help);
            case "--rehearse" ->
                new StartArguments(data, port, demonstration, reset, instant(value(word, rest)), observe, help);
            case "--observe" -> new StartArguments(data, port, demonstration, reset, rehearsal, true, help);
            case "--help", "-h" -> new StartArguments(data, port, demonstration, reset, rehearsal, observe, true);
            default -> throw new StackFailure("There is no option " + word + "; see ./start --help.");
        };
    }

    private static String value(String word, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new StackFailure("The option " + word + " needs a value; see ./start --help.");
        }
        return rest.pop();
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new StackFailure("The option --port needs a number, not " + text + ".");
        }
    }

    /** The services read it again: said here, a slip costs no start and leaves no folder marked as a rehearsal. */
    private static Optional<String> instant(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(text, LocalDateTime::from);
            return Optional.of(text);
        } catch (DateTimeParseException e) {
            throw new StackFailure(
                    "The option --rehearse needs a date and time such as 2026-12-14T23:50, not " + text + ".");
        }
    }

    StackOptions options() {
        return new StackOptions(data, port, demonstration, reset, false, false, rehearsal, System.out::println);
    }
}
