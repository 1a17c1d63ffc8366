package vn.laichau.hatangso.gateway.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the contract of all services into files, for the build of the system tests: it is linted, and clients are generated from it. */
public final class WriteContract {

    private WriteContract() {}

    /** @param folder what {@code /openapi.yaml} and {@code /openapi-3.0.yaml} answer goes there */
    public static void main(String[] folder) throws IOException {
        var contract = new SuiteContract("https://signin.example/realms/ha-tang-so").of(SuiteContract.SERVICES);
        var target = Files.createDirectories(Path.of(folder[0]));
        Files.writeString(target.resolve("openapi.yaml"), Spelling.YAML.write(contract));
        Files.writeString(target.resolve("openapi-3.0.yaml"), Spelling.YAML.write(OpenApi30.of(contract)));
    }
}
