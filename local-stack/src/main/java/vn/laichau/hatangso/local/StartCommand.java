package vn.laichau.hatangso.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.observe.Observation;

/** {@code ./start}: runs the stack until Ctrl-C. */
final class StartCommand {

    private StartCommand() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        // The library of the embedded database logs through slf4j; its log here is PostgreSQL's own file.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            StartArguments arguments = StartArguments.parse(
                    List.of(words), ProjectFolder.find().root().resolve(".local"));
            if (arguments.help()) {
                System.out.print(help());
                return;
            }
            if (arguments.observe()) {
                Observation.requireInstalled();
            }
            LocalStack stack = LocalStack.start(arguments.options());
            System.out.println(Welcome.to(stack));
            if (arguments.observe()) {
                System.out.println("Quan sát / Observation  " + stack.observe());
            }
            stack.trainInBackground();
            new CountDownLatch(1).await();
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (UncheckedIOException e) {
            System.err.println("A file cannot be read or written: " + e.getCause() + ".");
            System.exit(1);
        } catch (CancellationException e) {
            // Ctrl-C while starting: the shutdown hook stops what runs, and then this process ends.
        }
    }

    private static String help() throws IOException {
        try (InputStream text = StartCommand.class.getResourceAsStream("/help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
