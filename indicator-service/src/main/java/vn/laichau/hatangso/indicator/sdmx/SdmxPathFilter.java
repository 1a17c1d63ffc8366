package vn.laichau.hatangso.indicator.sdmx;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;

/**
 * Writes each address of SDMX REST in the one form that the resource knows: 3.0's, with all its places. In 2.1 a flow is one place
 * ({@code LAICHAU,CHUOI_SO_LIEU,1.0}), kinds of objects stand first, and a provider may stand behind a key; in both what stands at
 * the end may be left out. What is no such address stays as it is, and is found nowhere.
 */
@Provider
@PreMatching
class SdmxPathFilter implements ContainerRequestFilter {

    static final String ROOT = "/api/v1/sdmx/";

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~,+*@$-]+(/[A-Za-z0-9._~,+*@$-]+)*");
    private static final List<String> PROVIDERS = List.of("all", "*", Cube.AGENCY, Cube.AGENCY + "," + Cube.AGENCY);
    private static final String SECOND = "2.1";
    private static final String THIRD = "3.0";
    private static final String LATEST = "~";
    private static final String ANY = "*";

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (READING.contains(request.getMethod())
                && path.startsWith(ROOT)
                && request.getHeaderString(HttpHeaders.HOST) != null) {
            whole(path.substring(ROOT.length()))
                    .filter(whole -> !path.equals(ROOT + whole))
                    .ifPresent(whole -> request.setRequestUri(request.getUriInfo()
                            .getRequestUriBuilder()
                            .replacePath(ROOT + whole)
                            .build()));
        }
    }

    /** Behind the root; empty where there is no such address. */
    static Optional<String> whole(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        var places = new ArrayList<>(Arrays.asList(path.split("/")));
        var version = places.remove(0);
        if (places.isEmpty() || !List.of(SECOND, THIRD).contains(version)) {
            return Optional.empty();
        }
        var what = places.remove(0);
        return (version.equals(SECOND) ? second(what, places) : third(what, places))
                .map(found -> THIRD + "/" + String.join("/", found));
    }

    private static Optional<List<String>> second(String what, List<String> places) {
        return switch (what) {
            case "data", "availableconstraint" -> figures(what, places);
            // Its own kind; what this service calls so stands in the same place.
            case "structure" ->
                places.size() == 4 ? third(what, places) : third("structure", with("structure", places));
            default -> third("structure", with(what, places));
        };
    }

    /** Flow, key, provider, and for availability a component. */
    private static Optional<List<String>> figures(String what, List<String> places) {
        if (places.isEmpty() || places.size() > 4) {
            return Optional.empty();
        }
        if (places.size() > 2 && !PROVIDERS.contains(places.get(2))) {
            return Optional.empty();
        }
        var flow = new ArrayList<>(Arrays.asList(places.get(0).split(",")));
        if (flow.size() == 1) {
            flow.add(0, ANY);
        }
        if (flow.size() == 2) {
            flow.add(LATEST);
        }
        var rest = places.size() > 1 ? places.get(1) : "all";
        var address = new ArrayList<>(List.of("dataflow"));
        address.addAll(flow);
        address.add(rest);
        if (places.size() == 4) {
            address.add(places.get(3));
        }
        return flow.size() == 3 ? third(what.equals("data") ? "data" : "availability", address) : Optional.empty();
    }

    private static Optional<List<String>> third(String what, List<String> places) {
        return switch (what) {
            case "structure" -> filled(what, places, List.of(ANY, ANY, ANY, LATEST));
            case "data" -> filled(what, places, List.of(ANY, ANY, ANY, LATEST, ANY));
            case "availability" -> filled(what, places, List.of(ANY, ANY, ANY, LATEST, ANY, ANY));
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> filled(String what, List<String> places, List<String> otherwise) {
        if (places.size() > otherwise.size()) {
            return Optional.empty();
        }
        var all = with(what, places);
        all.addAll(otherwise.subList(places.size(), otherwise.size()));
        return Optional.of(all);
    }

    private static List<String> with(String first, List<String> others) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
