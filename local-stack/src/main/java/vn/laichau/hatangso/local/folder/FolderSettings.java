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
import vn.laichau.hatangso.local.console.StackFailure;

/**
 * What a data folder was created as, and stays until it is reset.
 *
 * @param port the base port: it is written into the redirect addresses of the sign-in, which are exact
 * @param demonstration whether the demonstration data and people are in it
 * @param rehearsal whether what is sent in it is practice: beside it nothing real could be told apart any more
 */
public record FolderSettings(int port, boolean demonstration, boolean rehearsal) {

    private static final int DEFAULT_PORT = 8080;

    /** Another number where a build cannot use what earlier ones stored: when migrations were rewritten. */
    static final String FORM = "36";

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
            if (!FORM.equals(stored.getProperty("form"))) {
                throw new StackFailure("The data folder " + folder
                        + " was made by another build, which stored its data otherwise: use --reset to start afresh, or give"
                        + " another --data folder.");
            }
            return Optional.of(new FolderSettings(
                    Integer.parseInt(stored.getProperty("port")),
                    Boolean.parseBoolean(stored.getProperty("demonstration")),
                    Boolean.parseBoolean(stored.getProperty("rehearsal"))));
        } catch (IOException | NumberFormatException e) {
            throw new StackFailure("The file " + file + " cannot be read; use --reset to start afresh.", e);
        }
    }

    static FolderSettings asked(OptionalInt port, boolean demonstration, boolean rehearsal) {
        return new FolderSettings(port.orElse(DEFAULT_PORT), demonstration, rehearsal);
    }

    void refuseOther(Path folder, OptionalInt askedPort, boolean askedDemonstration, boolean askedRehearsal) {
        if (askedPort.isPresent() && askedPort.getAsInt() != port) {
            throw other(folder, "for port " + port + " and keeps it; leave out --port");
        }
        if (askedDemonstration != demonstration) {
            throw other(
                    folder,
                    demonstration
                            ? "with the demonstration data; leave out --empty"
                            : "with --empty; say --empty again");
        }
        if (askedRehearsal != rehearsal) {
            throw other(
                    folder,
                    rehearsal ? "for a rehearsal; say --rehearse again" : "for the real date; leave out --rehearse");
        }
    }

    private static StackFailure other(Path folder, String createdAndWhatToDo) {
        return new StackFailure("The data folder " + folder + " was created " + createdAndWhatToDo
                + ", use --reset, or give another --data folder.");
    }

    /** Whole or not at all: a folder with half of this file could neither be used nor told from a foreign one. */
    void store(Path folder) {
        Properties stored = new Properties();
        stored.setProperty("form", FORM);
        stored.setProperty("port", Integer.toString(port));
        stored.setProperty("demonstration", Boolean.toString(demonstration));
        stored.setProperty("rehearsal", Boolean.toString(rehearsal));
        Path whole = folder.resolve(UNFINISHED);
        try {
            try (Writer writer = Files.newBufferedWriter(PrivateFiles.file(whole))) {
                stored.store(writer, "What this folder was created as. Reset the folder to change it.");
            }
            Files.move(whole, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
