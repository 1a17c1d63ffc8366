package vn.laichau.hatangso.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which answers the server compresses for who takes it so (docs/adr/0085). */
@ApplicationScoped
public class Compression {

    private final Set<String> mediaTypes;

    Compression(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    /** @param type of the answer; null of one without content */
    public boolean isFor(MediaType type) {
        return type != null && mediaTypes.contains(type.getType() + "/" + type.getSubtype());
    }
}
