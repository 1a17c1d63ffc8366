package vn.laichau.hatangso.chassis.personaldata;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnAccount;

/** Writes a {@link PersonalData} as it is read, in short transactions: who acted for years has many entries. */
@ApplicationScoped
public class PersonalDataExport {

    private static final int BATCH = 1_000;

    private final OwnRows rows;
    private final ObjectMapper mapper;

    PersonalDataExport(OwnRows rows, ObjectMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    void note(String path) {
        rows.note(path);
    }

    void write(Caller caller, OutputStream out) throws IOException {
        var account = new OwnAccount(
                caller.subject(),
                caller.name(),
                caller.organisation(),
                caller.roles().stream().sorted().toList());
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writePOJOField("account", account);
            json.writePOJOField("places", rows.places(caller));
            json.writeArrayFieldStart("acts");
            var batch = rows.acts(0, BATCH);
            while (!batch.isEmpty()) {
                for (var one : batch) {
                    json.writePOJO(one.act());
                }
                batch = rows.acts(batch.get(batch.size() - 1).id(), BATCH);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
