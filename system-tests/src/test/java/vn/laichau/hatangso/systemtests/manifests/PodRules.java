package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of pods and their containers: the restricted Pod Security Standard, and what linters ask beyond it. */
final class PodRules {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_syncookies");

    private static final Set<String> SELINUX_TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

    private static final Pattern IMAGE = Pattern.compile("\\S+(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PRIVATE_KEY|CREDENTIAL).*");

    private static final Set<String> OF_OTHERS = Set.of("keycloak", "clamav");

    /** In octets: nobody but owner and group reads what is secret. */
    private static final int OTHERS = 0007;

    static final List<Rule> ALL = List.of(
            Rule.ofPods(
                    "host-namespaces",
                    pod -> Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(pod::has)),
            Rule.ofContainers(
                    "privileged", c -> !c.at("/securityContext/privileged").asBoolean()),
            Rule.ofContainers(
                    "host-ports",
                    c -> Manifest.elements(c.path("ports"))
                            .noneMatch(port -> port.has("hostPort") || port.has("hostIP"))),
            Rule.ofPods(
                    "volume-types",
                    pod -> Manifest.elements(pod.path("volumes"))
                            .allMatch(volume -> volume.properties().stream()
                                    .allMatch(field ->
                                            field.getKey().equals("name") || VOLUMES.contains(field.getKey())))),
            Rule.ofContainers(
                    "privilege-escalation", c -> Rule.isFalse(c.at("/securityContext/allowPrivilegeEscalation"))),
            Rule.ofPods(
                    "run-as-non-root",
                    pod -> pod.at("/securityContext/runAsNonRoot").asBoolean()),
            Rule.ofContainers("run-as-non-root", c -> !Rule.isFalse(c.at("/securityContext/runAsNonRoot"))),
            Rule.ofPods(
                    "run-as-user",
                    pod -> Stream.of("runAsUser", "runAsGroup", "fsGroup")
                            .allMatch(id -> pod.path("securityContext").path(id).asLong() > 0)),
            Rule.ofContainers(
                    "run-as-user",
                    c -> Stream.of("runAsUser", "runAsGroup")
                            .allMatch(id -> c.path("securityContext").path(id).asLong(1) > 0)),
            // No user of the node has a number this high. Images of others keep the user that owns their files.
            Rule.of(
                    "run-as-high-user",
                    (overlay, object) -> !object.kind().matches("Deployment|Job")
                            || OF_OTHERS.contains(object.name())
                            || Rule.pod(object.body())
                                            .at("/securityContext/runAsUser")
                                            .asLong()
                                    > 10_000),
            Rule.ofPods(
                    "supplemental-groups",
                    pod -> Rule.texts(pod.at("/securityContext/supplementalGroups"))
                            .noneMatch("0"::equals)),
            Rule.ofPods("seccomp", pod -> isConfined(pod.at("/securityContext/seccompProfile/type"), "")),
            Rule.ofContainers(
                    "seccomp", c -> isConfined(c.at("/securityContext/seccompProfile/type"), "RuntimeDefault")),
            Rule.ofPods(
                    "apparmor", pod -> isConfined(pod.at("/securityContext/appArmorProfile/type"), "RuntimeDefault")),
            Rule.ofContainers(
                    "apparmor", c -> isConfined(c.at("/securityContext/appArmorProfile/type"), "RuntimeDefault")),
            Rule.ofPods("selinux", PodRules::keepsItsLabel),
            Rule.ofContainers("selinux", PodRules::keepsItsLabel),
            Rule.ofContainers("capabilities", c -> {
                var capabilities = c.at("/securityContext/capabilities");
                return Rule.texts(capabilities.path("drop")).anyMatch("ALL"::equals)
                        && capabilities.path("add").isMissingNode();
            }),
            Rule.ofPods(
                    "sysctls",
                    pod -> Manifest.elements(pod.at("/securityContext/sysctls"))
                            .allMatch(sysctl ->
                                    SYSCTLS.contains(sysctl.path("name").asText()))),
            Rule.ofContainers(
                    "proc-mount",
                    c -> c.at("/securityContext/procMount").asText("Default").equals("Default")),
            Rule.ofPods("windows-host-process", pod -> pod.findValue("hostProcess") == null),
            Rule.ofPods(
                    "probes-reach-the-pod",
                    pod -> pod.findParents("httpGet").stream()
                            .allMatch(probe -> probe.at("/httpGet/host").isMissingNode())),
            Rule.ofContainers(
                    "no-read-only-root-fs",
                    c -> c.at("/securityContext/readOnlyRootFilesystem").asBoolean()),
            Rule.ofPods(
                    "share-process-namespace",
                    pod -> !pod.path("shareProcessNamespace").asBoolean()),
            Rule.ofPods("host-aliases", pod -> !pod.has("hostAliases")),
            Rule.ofPods("service-links", pod -> Rule.isFalse(pod.path("enableServiceLinks"))),
            Rule.ofPods("api-token", pod -> Rule.isFalse(pod.path("automountServiceAccountToken"))),
            Rule.ofContainers(
                    "unset-cpu-requirements", c -> c.at("/resources/requests").has("cpu")),
            // Without a limit of the processor: base/gateway.yaml says why.
            Rule.ofContainers(
                    "unset-memory-requirements",
                    c -> bytes(c.at("/resources/requests/memory")) > 0
                            && bytes(c.at("/resources/limits/memory")) >= bytes(c.at("/resources/requests/memory"))),
            Rule.ofPods(
                    "ephemeral-storage",
                    pod -> Manifest.elements(pod.path("volumes"))
                            .filter(volume -> volume.has("emptyDir"))
                            .allMatch(volume -> bytes(volume.at("/emptyDir/sizeLimit")) > 0)),
            Rule.ofPods("ephemeral-storage", PodRules::boundsItsDisk),
            Rule.ofContainers(
                    "latest-tag", c -> IMAGE.matcher(c.path("image").asText()).matches()),
            Rule.ofContainers(
                    "image-pull-policy",
                    c -> !c.path("imagePullPolicy").asText().equals("Never")),
            Rule.ofContainers(
                    "env-var-secret",
                    c -> Manifest.elements(c.path("env"))
                            .noneMatch(variable -> variable.has("value")
                                    && SECRET.matcher(variable.path("name").asText())
                                            .matches())),
            Rule.ofContainers("duplicate-env-var", c -> areDistinct(Manifest.names(c.path("env")))),
            Rule.ofContainers(
                    "duplicate-ports",
                    c -> areDistinct(Manifest.names(c.path("ports")))
                            && areDistinct(Manifest.elements(c.path("ports"))
                                    .map(port -> port.path("containerPort").asText())
                                    .toList())),
            Rule.ofContainers(
                    "privileged-ports",
                    c -> Manifest.elements(c.path("ports"))
                            .allMatch(port -> port.path("containerPort").asInt() > 1023)),
            Rule.ofServing("no-startup-probe", c -> c.has("startupProbe")),
            Rule.ofServing("no-liveness-probe", c -> c.has("livenessProbe")),
            Rule.ofServing("no-readiness-probe", c -> c.has("readinessProbe")),
            // A service that cannot serve for a moment is not begun anew for it.
            Rule.ofServing(
                    "liveness-is-not-readiness",
                    c -> !c.path("livenessProbe").equals(c.path("readinessProbe"))
                            && (!c.at("/livenessProbe/httpGet").isObject()
                                    || !c.at("/livenessProbe/httpGet").equals(c.at("/readinessProbe/httpGet")))),
            Rule.ofServing(
                    "probe-port",
                    c -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                            .map(probe -> c.path(probe).findValue("port"))
                            .allMatch(port -> port != null
                                    && Manifest.names(c.path("ports")).contains(port.asText()))),
            Rule.ofServing(
                    "probe-apart-from-traffic",
                    c -> c.findValues("httpGet").stream()
                            .allMatch(probe -> probe.path("port").asText().equals("management"))),
            Rule.ofServing(
                    "probe-timeout",
                    c -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                            .map(c::path)
                            .allMatch(probe -> probe.path("timeoutSeconds").asInt() > 1
                                    && probe.path("failureThreshold").asInt() > 1)),
            Rule.ofPods(
                    "grace-period",
                    pod -> pod.path("terminationGracePeriodSeconds").asInt() >= 30),
            Rule.ofEach(
                    "Deployment",
                    "restart-policy",
                    deployment -> Rule.pod(deployment)
                            .path("restartPolicy")
                            .asText("Always")
                            .equals("Always")),
            Rule.ofEach(
                    "Job",
                    "restart-policy",
                    job -> Rule.pod(job).path("restartPolicy").asText().equals("OnFailure")
                            && job.at("/spec/backoffLimit").asInt() > 3),
            // Whoever breaks into what serves may not drop the tables, nor the rules over their rows.
            Rule.ofEach(
                    "Deployment",
                    "owner-migrates-alone",
                    deployment -> deployment.findValues("secretKeyRef").stream()
                            .noneMatch(secret -> secret.path("name").asText().endsWith("-owner"))),
            Rule.ofEach(
                    "Job",
                    "release-step",
                    job -> job.at("/metadata/labels/ha-tang-so~1step").asText().equals("release")),
            Rule.ofPods(
                    "secrets-are-not-for-others",
                    pod -> Manifest.elements(pod.path("volumes"))
                            .filter(volume -> volume.has("secret"))
                            .allMatch(volume -> volume.at("/secret/defaultMode").isInt()
                                    && (volume.at("/secret/defaultMode").asInt() & OTHERS) == 0)),
            Rule.ofPods("secrets-are-read-only", PodRules::mountsReadOnly),
            Rule.ofPods(
                    "unused-volume",
                    pod -> Set.copyOf(Manifest.names(pod.path("volumes")))
                            .equals(Set.copyOf(Stream.of("initContainers", "containers")
                                    .flatMap(kind -> Manifest.elements(pod.path(kind)))
                                    .flatMap(c -> Manifest.names(c.path("volumeMounts")).stream())
                                    .toList()))),
            Rule.ofPods("duplicate-volume", pod -> areDistinct(Manifest.names(pod.path("volumes")))));

    private PodRules() {}

    private static boolean isConfined(JsonNode type, String inherited) {
        return Set.of("RuntimeDefault", "Localhost").contains(type.asText(inherited));
    }

    private static boolean keepsItsLabel(JsonNode owner) {
        var options = owner.at("/securityContext/seLinuxOptions");
        return SELINUX_TYPES.contains(options.path("type").asText()) && !options.has("user") && !options.has("role");
    }

    /** More than the folders that it fills, for what it logs comes on top. */
    private static boolean boundsItsDisk(JsonNode pod) {
        return Stream.of("initContainers", "containers")
                .flatMap(kind -> Manifest.elements(pod.path(kind)))
                .allMatch(c -> bytes(c.at("/resources/limits/ephemeral-storage"))
                        > Manifest.elements(pod.path("volumes"))
                                .filter(volume -> Manifest.names(c.path("volumeMounts"))
                                        .contains(volume.path("name").asText()))
                                .mapToLong(volume -> bytes(volume.at("/emptyDir/sizeLimit")))
                                .sum());
    }

    private static boolean mountsReadOnly(JsonNode pod) {
        var kept = Manifest.elements(pod.path("volumes"))
                .filter(volume -> volume.has("secret") || volume.has("configMap"))
                .map(volume -> volume.path("name").asText())
                .toList();
        return Manifest.elements(pod.path("containers"))
                .flatMap(c -> Manifest.elements(c.path("volumeMounts")))
                .filter(mount -> kept.contains(mount.path("name").asText()))
                .allMatch(mount -> mount.path("readOnly").asBoolean());
    }

    private static boolean areDistinct(List<String> names) {
        return Set.copyOf(names).size() == names.size();
    }

    /** 0 for none, and for what is no whole number of binary units. */
    private static long bytes(JsonNode quantity) {
        var text = quantity.asText();
        var unit = text.isEmpty() ? -1 : List.of("Ki", "Mi", "Gi").indexOf(text.replaceFirst("\\d+", ""));
        return unit < 0 ? 0 : Long.parseLong(text.replaceAll("\\D", "")) << 10 * (unit + 1);
    }
}
