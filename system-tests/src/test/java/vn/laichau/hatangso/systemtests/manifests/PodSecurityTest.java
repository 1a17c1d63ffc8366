package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

/** The "restricted" pod security standard, which the namespace enforces, and a little more. */
class PodSecurityTest {

    @ForEachOverlay
    void theNamespaceEnforcesTheRestrictedStandard(Overlay overlay) {
        assertThat(Manifest.labels(overlay.get("Namespace", "ha-tang-so").body().at("/metadata/labels")))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.manifests())
                .filteredOn(m -> !m.kind().equals("Namespace"))
                .allMatch(m -> m.body().at("/metadata/namespace").asText().equals("ha-tang-so"));
    }

    @ForEachOverlay
    void podsAreNotRootAndHoldNoApiToken(Overlay overlay) {
        assertThat(overlay.all("Deployment").map(d -> d.body().at("/spec/template/spec")))
                .allMatch(pod -> pod.at("/securityContext/runAsNonRoot").asBoolean())
                .allMatch(pod ->
                        pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"))
                .allMatch(pod -> pod.path("automountServiceAccountToken").isBoolean()
                        && !pod.path("automountServiceAccountToken").asBoolean())
                .noneMatch(pod -> pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"))
                .noneMatch(pod -> pod.path("volumes").findValue("hostPath") != null);
    }

    @ForEachOverlay
    void containersCanNeitherRiseNorWriteNorTakeTheWholeNode(Overlay overlay) {
        assertThat(overlay.all("Deployment").flatMap(Manifest::containers))
                .allMatch(c -> c.at("/securityContext/allowPrivilegeEscalation").isBoolean()
                        && !c.at("/securityContext/allowPrivilegeEscalation").asBoolean())
                .allMatch(c -> c.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .allMatch(c ->
                        c.at("/securityContext/capabilities/drop/0").asText().equals("ALL"))
                .noneMatch(c -> c.at("/securityContext/capabilities").has("add"))
                .allMatch(c -> c.at("/resources/requests").has("cpu"))
                .allMatch(c -> c.at("/resources/requests").has("memory"))
                .allMatch(c -> c.at("/resources/limits").has("memory"));
    }
}
