package vn.laichau.hatangso.gateway.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what {@code /openapi.yaml} answers into a file, for the build of the system tests: clients are generated from it. */
public final class WriteContract {

    private WriteContract() {}

    public static void main(String[] file) throws IOException {
        var target = Path.of(file[0]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, new SuiteContract("https://signin.example/realms/ha-tang-so").yaml());
    }
}
