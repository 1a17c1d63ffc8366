package vn.laichau.hatangso.chassis.personaldata;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The columns of this service in which a person's name or account stands ({@code personal-data.json}). */
@Singleton
class PersonalDataRegister {

    private static final String FILE = "/personal-data.json";

    /** Who did something is looked for; what the audit holds is told act by act. */
    private static final List<String> NAMED = List.of("author", "draft");

    private final List<String> columns;

    PersonalDataRegister(ObjectMapper mapper, @ConfigProperty(name = "quarkus.application.name") String application) {
        var service = application.replace("-service", "");
        try (var file = PersonalDataRegister.class.getResourceAsStream(FILE)) {
            columns = StreamSupport.stream(mapper.readTree(file).get("kept").spliterator(), false)
                    .filter(item -> NAMED.contains(item.get("id").textValue()))
                    .flatMap(item ->
                            StreamSupport.stream(item.at("/columns/" + service).spliterator(), false))
                    .map(column -> column.textValue())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Table and column, joined by a point. */
    List<String> columns() {
        return columns;
    }
}
