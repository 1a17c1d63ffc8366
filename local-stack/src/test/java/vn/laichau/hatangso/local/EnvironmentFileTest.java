package vn.laichau.hatangso.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {

    @TempDir
    Path folder;

    @Test
    void givesAShellExactlyWhatTheServiceIsTold() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("PUBLIC_URL", "http://localhost:8080");
        told.put("DATABASE_PASSWORD", "it's $HOME `x` \"y\" Châu");
        EnvironmentFile.in(folder).write(Map.of("OLD", "1"));

        EnvironmentFile.in(folder).write(told);

        assertThat(Files.getPosixFilePermissions(folder.resolve("environment")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(
                        read(
                                "set -a; . ./environment; printf '%s|%s|%s' \"$PUBLIC_URL\" \"$DATABASE_PASSWORD\" \"${OLD-none}\""))
                .isEqualTo("http://localhost:8080|it's $HOME `x` \"y\" Châu|none");
    }

    private String read(String script) throws IOException {
        Process shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8);
    }
}
