package vn.laichau.hatangso.agency.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public ones at the port of HTTPS, and those of listed networks at any. Names say nothing, only what they
 * are resolved to.
 */
final class PermittedNetworks {

    static final int TLS_PORT = 443;

    /** Special purposes (RFC 6890 and the IANA registries of it), multicast, and what carries an address of IPv4 within. */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "4000::/2",
                    "8000::/1")
            .map(Network::of)
            .toList();

    private final List<Network> listed;

    /** @param networks each an address and the length of its prefix */
    PermittedNetworks(List<String> networks) {
        listed = networks.stream().map(Network::of).toList();
    }

    private record Network(byte[] address, int prefix) {

        static Network of(String text) {
            var parts = text.strip().split("/");
            try {
                // Digits alone: a name would be asked for.
                if (parts.length == 2 && parts[0].matches("[0-9.]+|[0-9a-fA-F:]+:[0-9a-fA-F:.]*")) {
                    var network = new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
                    if (network.prefix >= 0 && network.prefix <= network.address.length * Byte.SIZE) {
                        return network;
                    }
                }
            } catch (UnknownHostException | NumberFormatException noNetwork) {
                // Said below.
            }
            throw new IllegalArgumentException("webhooks.networks: " + text + " is no network");
        }

        boolean holds(byte[] other) {
            var whole = prefix / Byte.SIZE;
            var rest = prefix % Byte.SIZE;
            return other.length == address.length
                    && Arrays.equals(other, 0, whole, address, 0, whole)
                    && (rest == 0 || ((other[whole] ^ address[whole]) & 0xff) >> Byte.SIZE - rest == 0);
        }
    }

    /**
     * The address of a host, which is called and no other: a name may lead elsewhere a moment later.
     *
     * @throws UnknownHostException also when one of its addresses may not be called: which names there are inside is told to nobody
     */
    InetAddress resolve(String host, int port) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!permits(address.getAddress(), port)) {
                throw new UnknownHostException("no address that may be called");
            }
        }
        return addresses[0];
    }

    private boolean permits(byte[] address, int port) {
        return port == TLS_PORT && SPECIAL.stream().noneMatch(network -> network.holds(address))
                || listed.stream().anyMatch(network -> network.holds(address));
    }
}
