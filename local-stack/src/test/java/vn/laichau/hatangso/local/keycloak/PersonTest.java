package vn.laichau.hatangso.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Path REORGANISATION =
            Path.of("../demonstration/agency-service/src/main/resources/demonstration/reorganisation.json");

    @Test
    void isNamedAfterTheBodyThatGoesOnInThePlaceOfTheirs() throws IOException {
        var successors = successors(new ObjectMapper().readTree(REORGANISATION.toFile()));

        assertThat(Person.ALL)
                .filteredOn(person -> successors.containsKey(person.organisation()))
                .isNotEmpty()
                .allSatisfy(person ->
                        assertThat(person.organisationName()).isEqualTo(successors.get(person.organisation())));
    }

    /** Vietnamese names of the bodies that the demonstration makes, by the codes of those that they take in. */
    private static Map<String, String> successors(JsonNode reorganisation) {
        var names = new HashMap<String, String>();
        reorganisation
                .get("organisations")
                .forEach(agency -> names.put(
                        agency.get("code").textValue(), agency.at("/name/vi").textValue()));
        var successors = new HashMap<String, String>();
        reorganisation
                .get("successions")
                .forEach(succession -> succession
                        .get("predecessors")
                        .forEach(predecessor -> successors.put(
                                predecessor.textValue(),
                                names.get(succession.at("/successors/0").textValue()))));
        return successors;
    }
}
