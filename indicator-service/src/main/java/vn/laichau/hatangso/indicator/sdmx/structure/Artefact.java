package vn.laichau.hatangso.indicator.sdmx.structure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of objects in the registry; what each refers to stands before it. */
public enum Artefact {
    AGENCYSCHEME(List.of("agencyscheme", "organisationscheme")),
    CONCEPTSCHEME(List.of("conceptscheme")),
    CODELIST(List.of("codelist")),
    DATASTRUCTURE(List.of("datastructure"), CONCEPTSCHEME, CODELIST),
    DATAFLOW(List.of("dataflow"), DATASTRUCTURE),
    CONSTRAINT(List.of("dataconstraint", "contentconstraint", "actualconstraint", "allowedconstraint"), DATAFLOW);

    private static final Set<String> EACH = Set.of("structure", "*", "all");

    private final List<String> names;
    private final List<Artefact> children;

    Artefact(List<String> names, Artefact... children) {
        this.names = names;
        this.children = List.of(children);
    }

    /** Empty for a kind that there is not. */
    public static Set<Artefact> named(String name) {
        return EACH.contains(name)
                ? EnumSet.allOf(Artefact.class)
                : Arrays.stream(values())
                        .filter(kind -> kind.names.contains(name))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Artefact.class)));
    }

    /** What is told besides, by SDMX's word for it. */
    enum References {
        NONE,
        PARENTS,
        PARENTSANDSIBLINGS,
        ANCESTORS,
        CHILDREN,
        DESCENDANTS,
        ALL
    }

    Set<Artefact> besides(References references) {
        return switch (references) {
            case NONE -> Set.of();
            case PARENTS -> parents();
            case PARENTSANDSIBLINGS -> union(parents(), parents().stream().flatMap(parent -> parent.children.stream()));
            case ANCESTORS ->
                union(parents(), parents().stream().flatMap(parent -> parent.besides(references).stream()));
            case CHILDREN -> Set.copyOf(children);
            case DESCENDANTS ->
                union(Set.copyOf(children), children.stream().flatMap(child -> child.besides(references).stream()));
            case ALL -> union(besides(References.DESCENDANTS), besides(References.PARENTSANDSIBLINGS).stream());
        };
    }

    private Set<Artefact> parents() {
        return Arrays.stream(values())
                .filter(parent -> parent.children.contains(this))
                .collect(Collectors.toSet());
    }

    private static Set<Artefact> union(Set<Artefact> some, Stream<Artefact> others) {
        return Stream.concat(some.stream(), others).collect(Collectors.toSet());
    }
}
