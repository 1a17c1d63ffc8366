package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may open a connection to whom, by the network policies of an overlay. */
record Network(List<Manifest> policies) {

    /** Pods of one kind; {@code namespace} holds the labels of another namespace, or is empty for the suite's own. */
    record Pods(String name, Map<String, String> namespace, Map<String, String> labels) {
        boolean areOurs() {
            return namespace.isEmpty();
        }
    }

    boolean allows(Pods from, Pods to, int port) {
        return (!from.areOurs() || opens("Egress", from, to, port))
                && (!to.areOurs() || opens("Ingress", to, from, port));
    }

    private boolean opens(String direction, Pods own, Pods other, int port) {
        var concerned = policies.stream()
                .filter(p -> Selector.selects(p.body().at("/spec/podSelector"), own.labels()))
                .filter(p -> p.body().at("/spec/policyTypes").toString().contains(direction))
                .toList();
        return concerned.isEmpty()
                || concerned.stream().flatMap(p -> rules(p, direction)).anyMatch(r -> r.covers(other, port));
    }

    private static Stream<Rule> rules(Manifest policy, String direction) {
        var ingress = direction.equals("Ingress");
        return Manifest.elements(policy.body().path("spec").path(ingress ? "ingress" : "egress"))
                .map(rule -> new Rule(rule.path(ingress ? "from" : "to"), rule.path("ports")));
    }

    /** No peers means everyone, as Kubernetes reads it; a rule without ports is not used here and covers nothing. */
    private record Rule(JsonNode peers, JsonNode ports) {
        boolean covers(Pods other, int port) {
            return Manifest.elements(ports).anyMatch(p -> p.path("port").asInt() == port)
                    && (peers.isMissingNode() || Manifest.elements(peers).anyMatch(peer -> isPeer(peer, other)));
        }

        private static boolean isPeer(JsonNode peer, Pods other) {
            var rightNamespace = peer.has("namespaceSelector")
                    ? !other.areOurs() && Selector.selects(peer.path("namespaceSelector"), other.namespace())
                    : other.areOurs();
            return rightNamespace && Selector.selects(peer.path("podSelector"), other.labels());
        }
    }
}
