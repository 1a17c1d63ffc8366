package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import vn.laichau.hatangso.local.console.StackFailure;

/**
 * The ports of one stack, all counted from one base.
 *
 * @param base the port of the gateway, where the portal is
 */
public record Ports(int base) {

    private static final int SERVICES = 4;
    private static final int SIZE = 40;
    private static final int FIRST_FREE = 21_000;
    private static final int FREE_BLOCKS = 250;
    private static final int HIGHEST_BASE = 65_535 - 30;

    public Ports {
        if (base < 1024 || base > HIGHEST_BASE) {
            throw new StackFailure("The port must be between 1024 and " + HIGHEST_BASE + ", not " + base + ".");
        }
    }

    /**
     * Such as nobody has now: outside the range from which the system takes those of outgoing connections. Two that look for some at
     * the same moment begin to look in different places.
     */
    public static Ports free() {
        int first = ThreadLocalRandom.current().nextInt(FREE_BLOCKS);
        return IntStream.range(first, first + FREE_BLOCKS)
                .mapToObj(block -> new Ports(FIRST_FREE + block % FREE_BLOCKS * SIZE))
                .filter(ports -> ports.firstTaken().isEmpty())
                .findFirst()
                .orElseThrow(() -> new StackFailure("No " + SIZE + " ports in a row are free on this machine."));
    }

    /** @param offset 0 the gateway, 1 indicator-service, 2 agency-service, 3 reporting-service */
    public int service(int offset) {
        return base + offset;
    }

    public int management(int offset) {
        return base + 10 + offset;
    }

    public int keycloak() {
        return base + 20;
    }

    public int keycloakManagement() {
        return base + 21;
    }

    public int observation() {
        return base + 22;
    }

    public int postgres() {
        return base + 30;
    }

    /** Refuses when another program listens on one of them, with the port in the sentence. */
    public void requireFree() {
        firstTaken().ifPresent(port -> {
            throw new StackFailure("Port " + port
                    + " is in use by another program; stop it, or choose other ports with --port N"
                    + " (N to N+30 must be free) and another --data folder.");
        });
    }

    private OptionalInt firstTaken() {
        return IntStream.concat(
                        IntStream.range(0, SERVICES).flatMap(i -> IntStream.of(service(i), management(i))),
                        IntStream.of(keycloak(), keycloakManagement(), postgres()))
                .sorted()
                .filter(port -> !isFree(port))
                .findFirst();
    }

    /** Both loopback addresses: a browser that asks for localhost may try either first. */
    private static boolean isFree(int port) {
        return isFree("127.0.0.1", port) && isFree("::1", port);
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return isAbsent(address);
        }
    }

    private static boolean isAbsent(String address) {
        try (ServerSocket any = new ServerSocket()) {
            any.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
