package vn.laichau.hatangso.indicator.sdmx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses among forms by an {@code Accept} header, also by the version that it names. */
final class AcceptedFormat {

    private static final String VERSION = "version";
    private static final Set<String> ANYTHING = Set.of("*/*", "application/*");

    private AcceptedFormat() {}

    /** @param parameters in small letters, without quotation marks */
    private record Range(String type, Map<String, String> parameters) {

        static Range of(String text) {
            var parts = text.replace("\"", "")
                    .replace(" ", "")
                    .toLowerCase(Locale.ROOT)
                    .split(";");
            return new Range(
                    parts.length == 0 ? "" : parts[0],
                    Arrays.stream(parts)
                            .skip(1)
                            .map(part -> part.split("=", 2))
                            .filter(part -> part.length == 2)
                            .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one)));
        }

        /** A weight that is none is the least. */
        double weight() {
            var weight = parameters.getOrDefault("q", "1");
            return weight.matches("[01](\\.[0-9]{1,3})?") ? Double.parseDouble(weight) : 0;
        }

        boolean takes(Range form) {
            return type.equals(form.type())
                    && form.parameters().get(VERSION).startsWith(parameters.getOrDefault(VERSION, ""));
        }
    }

    /**
     * @param type of a form, with its version
     * @param otherwise for whoever takes anything
     * @return empty when the reader takes none of them
     */
    static <F> Optional<F> of(String accept, List<F> formats, Function<F, String> type, F otherwise) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(otherwise);
        }
        return Arrays.stream(accept.split(","))
                .map(Range::of)
                .filter(range -> range.weight() > 0)
                .sorted(Comparator.comparing(Range::weight).reversed())
                .map(range -> chosen(range, formats, type, otherwise))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <F> Optional<F> chosen(Range range, List<F> formats, Function<F, String> type, F otherwise) {
        if (ANYTHING.contains(range.type())) {
            return Optional.of(otherwise);
        }
        return formats.stream()
                .filter(format -> range.takes(Range.of(type.apply(format))))
                .findFirst();
    }
}
