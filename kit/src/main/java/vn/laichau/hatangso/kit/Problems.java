package vn.laichau.hatangso.kit;

/** A refusal (RFC 9457) in words. */
final class Problems {

    private Problems() {}

    /** What went wrong, and each error with its place. */
    static String words(Transport.Answer answer) {
        var problem = answer.json();
        var words = new StringBuilder("%s %s: %s"
                .formatted(
                        answer.status(),
                        problem.path("code").asText("?"),
                        problem.path("detail").asText()));
        problem.path("errors").forEach(error -> {
            words.append(System.lineSeparator())
                    .append("  ")
                    .append(error.path("pointer").asText())
                    .append(": ")
                    .append(error.path("detail").asText());
            if (error.has("line")) {
                words.append(" (dòng/line ").append(error.path("line").asInt()).append(')');
            }
        });
        return words.toString();
    }
}
