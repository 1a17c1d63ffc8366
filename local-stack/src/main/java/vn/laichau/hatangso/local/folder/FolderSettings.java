package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    static final String FILE = "stack.properties";
    static final String UNFINISHED = FILE + ".new";

    /** Whether the folder was made by this program, even if what it says of itself cannot be read. */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    static Optional<FolderSettings> find(Path folder) {
        if (!isIn(folder)) {
            return Optional.empty();
        }
        Path file = folder.resolve(FILE);
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

    /** Whole or not at all: a folder with half of this file could neither be used nor told from a foreign one. */
    void store(Path folder) {
        Properties stored = new Properties();
        stored.setProperty("port", Integer.toString(port));
        stored.setProperty("demonstration", Boolean.toString(demonstration));
        Path whole = folder.resolve(UNFINISHED);
        try {
            try (Writer writer = Files.newBufferedWriter(whole)) {
                stored.store(writer, "What this folder was created as. Reset the folder to change it.");
            }
            Files.move(whole, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
