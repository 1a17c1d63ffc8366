package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes one document of the contracts of several services. */
final class ContractMerge {

    private static final String COMPONENTS = "#/components/";

    /** Schemas first: the others refer to them by the names that they have in the end. */
    private static final List<String> KINDS = List.of("schemas", "parameters", "responses");

    private ContractMerge() {}

    static ObjectNode merge(List<ServiceContract> contracts) {
        separateNames(contracts);
        var merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", contracts.get(0).document().path("openapi").asText());
        describe(merged.putObject("info"), contracts);
        merged.putArray("servers").addObject().put("url", "/");
        var tags = merged.putArray("tags");
        var paths = merged.putObject("paths");
        var components = merged.putObject("components");
        for (var contract : contracts) {
            contract.paths().properties().forEach(path -> join(paths, path.getKey(), path.getValue()));
            contract.document()
                    .path("components")
                    .properties()
                    .forEach(kind -> kind.getValue()
                            .properties()
                            .forEach(item ->
                                    components.withObjectProperty(kind.getKey()).set(item.getKey(), item.getValue())));
        }
        addTags(tags, contracts, merged.path("paths"));
        retainUsed(merged);
        return merged;
    }

    private static void describe(ObjectNode info, List<ServiceContract> contracts) {
        info.put("title", "Hạ tầng số Lai Châu")
                .put("description", "Digital infrastructure plan of Lai Châu: everything that can be called.");
        var first = contracts.get(0).document().path("info");
        info.set("version", first.path("version"));
        info.set("license", first.path("license"));
    }

    /** Services may have one in common, or one that only their internal operations have. */
    private static void addTags(ArrayNode tags, List<ServiceContract> contracts, JsonNode paths) {
        var used = paths.findValues("tags").stream()
                .flatMap(of -> StreamSupport.stream(of.spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(HashSet::new));
        contracts.forEach(contract -> contract.document().path("tags").forEach(tag -> {
            if (used.remove(tag.path("name").asText())) {
                tags.add(tag);
            }
        }));
    }

    /** Two services may each own a part of the same address. */
    private static void join(ObjectNode paths, String path, JsonNode operations) {
        paths.withObjectProperty(path).setAll((ObjectNode) operations);
    }

    private static void separateNames(List<ServiceContract> contracts) {
        KINDS.forEach(kind -> separateNames(kind, contracts));
    }

    private static void separateNames(String kind, List<ServiceContract> contracts) {
        var names = new TreeSet<String>();
        contracts.forEach(contract -> names.addAll(ServiceContract.names(contract.components(kind))));
        for (var name : names) {
            var owners = contracts.stream()
                    .filter(contract -> contract.components(kind).has(name))
                    .toList();
            if (owners.stream()
                            .map(owner -> owner.components(kind).path(name))
                            .distinct()
                            .count()
                    > 1) {
                owners.forEach(owner -> owner.rename(kind, name));
            }
        }
    }

    /** Takes away the components that no operation leads to. */
    private static void retainUsed(ObjectNode merged) {
        var used = new TreeSet<String>();
        var open = new ArrayDeque<JsonNode>(List.of(merged.path("paths")));
        while (!open.isEmpty()) {
            open.pop().findValuesAsText("$ref").stream()
                    .filter(used::add)
                    .forEach(reference -> open.push(merged.at(reference.substring(1))));
        }
        KINDS.forEach(kind -> ((ObjectNode) merged.at("/components/" + kind))
                .retain(used.stream()
                        .filter(reference -> reference.startsWith(COMPONENTS + kind + "/"))
                        .map(reference -> reference.substring((COMPONENTS + kind + "/").length()))
                        .toList()));
    }
}
