package vn.laichau.hatangso.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.laichau.hatangso.local.console.StackFailure;

/** The clone this program was built in: the services, Keycloak and the realm are taken from there. */
record ProjectFolder(Path root) {

    private static final Path REALM = Path.of("k8s/components/keycloak/realm/ha-tang-so.json");

    static ProjectFolder find() {
        try {
            Path folder = Path.of(ProjectFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            while (folder != null && !Files.exists(folder.resolve(REALM))) {
                folder = folder.getParent();
            }
            if (folder == null) {
                throw new StackFailure("The project folder was not found: run ./start in a clone of the project.");
            }
            return new ProjectFolder(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path realm() {
        return root.resolve(REALM);
    }

    /** What the realm of Keycloak's own administrators is made of. */
    Path masterRealm() {
        return realm().resolveSibling("master.json");
    }

    Path themes() {
        return root.resolve("k8s/components/keycloak/theme");
    }

    Path monitoring() {
        return root.resolve("k8s/components/monitoring");
    }

    /** The passwords that the realm refuses. */
    Path refusedPasswords() {
        return root.resolve("k8s/components/keycloak/passwords");
    }

    Path keycloak() {
        return root.resolve("local-stack/target/keycloak");
    }

    /** Beside Keycloak and not in a data folder: unpacked once for all of them. */
    Path postgresBinaries() {
        return root.resolve("local-stack/target/postgres");
    }

    /** What Java learnt of the programs: goes with what was built. */
    Path aotCaches() {
        return root.resolve("local-stack/target/aot");
    }

    /** The folder of the runs that teach Java. */
    Path training() {
        return root.resolve("local-stack/target/training");
    }

    /** @param demonstration the service with invented data beside it; alone it has none */
    Path jar(SuiteService service, boolean demonstration) {
        return root.resolve(module(service, demonstration)).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The Maven module that builds what runs. */
    static String module(SuiteService service, boolean demonstration) {
        return demonstration && service.database().isPresent() ? "demonstration/" + service.module() : service.module();
    }

    void requireBuilt(boolean demonstration) {
        for (SuiteService service : SuiteService.values()) {
            if (!Files.exists(jar(service, demonstration))) {
                throw new StackFailure(module(service, demonstration)
                        + " is not built: run ./start, or mvn -DskipTests package, in the project folder.");
            }
        }
    }
}
