package peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps an answer for as long as the database is in the same state, and says so to who has it; nothing else. */
@SpringBootApplication
@RestController
public class SpringService {

    private static final String STATE = "SELECT sum(version) FROM knowledge_version";

    private final JdbcTemplate database;
    private final Path content;
    private volatile Kept kept;

    SpringService(JdbcTemplate database, @Value("${CONTENT}") Path content) {
        this.database = database;
        this.content = content;
    }

    private record Kept(long state, byte[] bytes, String tag) {}

    public static void main(String[] arguments) {
        SpringApplication.run(SpringService.class, arguments);
    }

    /** A tag that the reader already has makes Spring answer 304. */
    @GetMapping("/kept.json")
    public ResponseEntity<byte[]> kept() throws IOException {
        long state = database.queryForObject(STATE, Long.class);
        var answer = kept;
        if (answer == null || answer.state() != state) {
            var bytes = Files.readAllBytes(content);
            answer = new Kept(state, bytes, DigestUtils.md5DigestAsHex(bytes));
            kept = answer;
        }
        return ResponseEntity.ok()
                .eTag(answer.tag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.bytes());
    }
}
