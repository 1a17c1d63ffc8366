package vn.laichau.hatangso.agency.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.regex.Pattern;

/** That a mail server will not take a letter however often it is brought: an answer of the kind 5xx (RFC 5321, 4.2.1) to it. */
final class PermanentMailFailure {

    private static final Pattern ANSWER = Pattern.compile("^(5\\d\\d)\\b.*", Pattern.DOTALL);

    private PermanentMailFailure() {}

    /** The number of the answer; empty when another try may go better. What was said before any letter is not about it. */
    static Optional<String> find(MessagingException failure) {
        Exception reason = failure;
        while (reason instanceof MessagingException told) {
            if (told instanceof SendFailedException && told.getMessage() != null) {
                var answer = ANSWER.matcher(told.getMessage());
                if (answer.matches()) {
                    return Optional.of(answer.group(1));
                }
            }
            reason = told.getNextException();
        }
        return Optional.empty();
    }
}
