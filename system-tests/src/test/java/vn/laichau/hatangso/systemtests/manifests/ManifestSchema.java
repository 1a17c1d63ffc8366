package vn.laichau.hatangso.systemtests.manifests;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says what is wrong with an object's fields: Kubernetes' own kinds against their typed models, the operator's kinds against
 * the JSON Schemas of {@code k8s/schema}. A field that nobody knows, a value of the wrong type and an unknown kind are faults.
 */
final class ManifestSchema {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            entry("v1/Namespace", Namespace.class),
            entry("v1/ServiceAccount", ServiceAccount.class),
            entry("v1/Service", Service.class),
            entry("v1/ConfigMap", ConfigMap.class),
            entry("apps/v1/Deployment", Deployment.class),
            entry("batch/v1/Job", Job.class),
            entry("v1/ResourceQuota", ResourceQuota.class),
            entry("v1/LimitRange", LimitRange.class),
            entry("scheduling.k8s.io/v1/PriorityClass", PriorityClass.class),
            entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            entry("networking.k8s.io/v1/Ingress", Ingress.class));

    private static final Map<String, String> SCHEMAS = Map.of(
            "cert-manager.io/v1/Certificate", "certificate.schema.json",
            "cert-manager.io/v1/Issuer", "issuer.schema.json",
            "postgresql.cnpg.io/v1/Cluster", "cluster.schema.json",
            "postgresql.cnpg.io/v1/Database", "database.schema.json",
            "postgresql.cnpg.io/v1/ScheduledBackup", "scheduledbackup.schema.json",
            "barmancloud.cnpg.io/v1/ObjectStore", "objectstore.schema.json",
            "monitoring.coreos.com/v1/PodMonitor", "podmonitor.schema.json",
            "monitoring.coreos.com/v1/PrometheusRule", "prometheusrule.schema.json");

    private static final ObjectMapper MODELS = JsonMapper.builder()
            .annotationIntrospector(new NoRoomForUnknownFields())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private ManifestSchema() {}

    /** Empty when the object is well-formed. */
    static List<String> faults(Manifest manifest) {
        var type = manifest.body().path("apiVersion").asText() + "/" + manifest.kind();
        if (TYPES.containsKey(type)) {
            return faults(manifest, TYPES.get(type));
        }
        if (SCHEMAS.containsKey(type)) {
            return faults(manifest, SCHEMAS.get(type));
        }
        return List.of(manifest + ": unknown kind " + type);
    }

    private static List<String> faults(Manifest manifest, Class<?> model) {
        try {
            MODELS.treeToValue(manifest.body(), model);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(manifest + ": " + e.getMessage());
        }
    }

    private static List<String> faults(Manifest manifest, String schema) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Repository.json(Repository.K8S.resolve("schema").resolve(schema)))
                .validate(manifest.body());
        return Stream.ofNullable(errors)
                .flatMap(List::stream)
                .map(Error::toString)
                .map(e -> manifest + ": " + e)
                .toList();
    }

    /** The models collect unknown fields in a map on the side; without it Jackson refuses them. */
    private static final class NoRoomForUnknownFields extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
