package vn.laichau.hatangso.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.PrivateFiles;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.process.ChildProcess;
import vn.laichau.hatangso.local.process.Launch;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.ProcessRecord;

/** Keycloak with its state in the data folder: a home with links to the programs and the theme of this repository. */
public final class KeycloakServer {

    public static final String ADMINISTRATOR = "admin";

    private static final String HOME = "keycloak";

    /** By the end of its name Keycloak knows that the master realm comes first. */
    private static final String IMPORTED = "ha-tang-so-realm.json";

    private final KeycloakDistribution distribution;
    private final DataFolder folder;
    private final Path home;
    private final Path themes;
    private final Path refusedPasswords;
    private final Ports ports;
    private final Secrets secrets;

    public KeycloakServer(
            KeycloakDistribution distribution,
            Path themes,
            Path refusedPasswords,
            DataFolder folder,
            Ports ports,
            Secrets secrets) {
        this.distribution = distribution;
        this.folder = folder;
        this.home = folder.directory(HOME);
        this.themes = themes;
        this.refusedPasswords = refusedPasswords;
        this.ports = ports;
        this.secrets = secrets;
    }

    public static URI issuer(Ports ports) {
        return URI.create("http://localhost:" + ports.keycloak() + "/realms/ha-tang-so");
    }

    /** Whether the realm still has to be imported: once it is there, the file in the repository is not read again. */
    public boolean lacksRealm() {
        return !Files.exists(imported());
    }

    /** To a new database: what a start that was cut off left of one, with half a realm perhaps, is thrown away. */
    public void offer(String realm, Path masterRealm) {
        folder.discard(HOME + "/data");
        try {
            Path imports = PrivateFiles.folder(
                    PrivateFiles.folder(home.resolve("data")).resolve("import"));
            PrivateFiles.write(imports.resolve("master-realm.json"), Files.readString(masterRealm));
            Path whole = Files.createTempFile(imports, "realm", ".new");
            Files.writeString(whole, realm);
            Files.move(whole, imports.resolve(IMPORTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The import file holds the secrets of the demonstration: it goes as soon as the realm is there. */
    public void confirmImport() {
        try {
            Files.deleteIfExists(home.resolve("data/import").resolve(IMPORTED));
            PrivateFiles.write(imported(), "The realm was imported; Keycloak keeps it in data/h2.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path imported() {
        return home.resolve("realm-imported");
    }

    public ChildProcess process(Path log, ProcessRecord record, Consumer<String> notices) {
        link("lib", distribution.library());
        link("themes", themes);
        for (String folder : List.of("conf", "providers", "data")) {
            makeDirectory(home.resolve(folder));
        }
        URI ready = URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
        return new ChildProcess(
                new Launch("keycloak", command(), distribution.cache(), environment(), home, log, ready),
                record,
                notices);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(distribution.command(home, arguments()));
        command.add(1, "-Dkeycloak.password.blacklists.path=" + refusedPasswords.toAbsolutePath());
        return command;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=http://localhost:" + ports.keycloak()));
        if (lacksRealm()) {
            arguments.add("--import-realm");
        }
        return arguments;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password("keycloak-admin"));
    }

    private void link(String name, Path target) {
        Path link = home.resolve(name);
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeDirectory(Path directory) {
        try {
            PrivateFiles.folder(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
