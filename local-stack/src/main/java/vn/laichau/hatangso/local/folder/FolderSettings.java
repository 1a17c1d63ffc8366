package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import vn.laichau.hatangso.local.screen.StackFailure;

/**
 * What a data folder was created as, and stays until it is reset.
 *
 * @param port the base port: it is written into the redirect addresses of the sign-in, which are exact
 * @param demonstration whether the demonstration data and people are in it
 */
public record FolderSettings(int port, boolean demonstration) {

    private static final int DEFAULT_PORT = 8080;
    private static final String FILE = "stack.properties";

    static Optional<FolderSettings> find(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
            return Optional.of(new FolderSettings(
                    Integer.parseInt(stored.getProperty("port")),
                    Boolean.parseBoolean(stored.getProperty("demonstration"))));
        } catch (IOException | NumberFormatException e) {
            throw new StackFailure("The file " + file + " cannot be read; use --reset to start afresh.", e);
        }
    }

    static FolderSettings initial(OptionalInt port, boolean demonstration) {
        return new FolderSettings(port.orElse(DEFAULT_PORT), demonstration);
    }

    void refuseOther(Path folder, OptionalInt askedPort, boolean askedDemonstration) {
        if (askedPort.isPresent() && askedPort.getAsInt() != port) {
            throw new StackFailure("The data folder " + folder + " was created for port " + port
                    + " and keeps it; leave out --port, use --reset, or give another --data folder.");
        }
        if (askedDemonstration != demonstration) {
            throw new StackFailure("The data folder " + folder + " was created "
                    + (demonstration
                            ? "with the demonstration data; leave out --empty"
                            : "with --empty; say --empty again")
                    + ", use --reset, or give another --data folder.");
        }
    }

    void store(Path folder) {
        Properties stored = new Properties();
        stored.setProperty("port", Integer.toString(port));
        stored.setProperty("demonstration", Boolean.toString(demonstration));
        try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
            stored.store(writer, "What this folder was created as. Reset the folder to change it.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
