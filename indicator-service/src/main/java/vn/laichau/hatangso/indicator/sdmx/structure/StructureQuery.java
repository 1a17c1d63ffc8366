package vn.laichau.hatangso.indicator.sdmx.structure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.indicator.sdmx.cube.Codelist;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.structure.Artefact.References;

/**
 * Which objects of the registry are told, and how much of them.
 *
 * @param asked kinds that the address names
 * @param ids of objects; empty for all of these kinds
 * @param besides kinds that are told for their relation to those
 * @param stubs no more than the names of what was asked for
 * @param besideStubs no more than the names of the others
 * @param component the one whose codes a constraint tells; null for each
 */
public record StructureQuery(
        Set<Artefact> asked,
        Set<String> ids,
        Set<Artefact> besides,
        boolean stubs,
        boolean besideStubs,
        Component component) {

    private static final Set<String> ANY = Set.of("all", "*");
    private static final Set<String> VERSIONS = Set.of("all", "*", "latest", "~", "+", "1.0", "1.0+", "1+.0");
    private static final Set<String> STUBS = Set.of("allstubs", "allcompletestubs");
    private static final Set<String> BESIDE_STUBS =
            Set.of("allstubs", "allcompletestubs", "referencestubs", "referencecompletestubs");

    /** What SDMX knows besides {@code full}; the rest of what it knows is told in full. */
    public static final List<String> DETAILS = List.of(
            "full",
            "allstubs",
            "allcompletestubs",
            "referencestubs",
            "referencecompletestubs",
            "referencepartial",
            "raw");

    /** Words for what is told besides; a kind of object is one, too. */
    public static final List<String> REFERENCES = Stream.concat(
                    Arrays.stream(References.values()).map(word -> word.name().toLowerCase(Locale.ROOT)),
                    Stream.of(
                            "dataflow",
                            "datastructure",
                            "codelist",
                            "conceptscheme",
                            "agencyscheme",
                            "dataconstraint",
                            "contentconstraint"))
            .toList();

    /** Whether an agency and a version can be meant by what an address says of them. */
    public static boolean isOurs(String agency, String version) {
        return (ANY.contains(agency) || List.of(agency.split("[+,]")).contains(Cube.AGENCY))
                && Stream.of(version.split(",")).anyMatch(VERSIONS::contains);
    }

    /** @param ids as an address has them, with plus or comma between them */
    public static StructureQuery of(Set<Artefact> asked, String ids, String detail, String references) {
        var besides = isWord(references)
                ? asked.stream()
                        .flatMap(kind -> kind.besides(References.valueOf(references.toUpperCase(Locale.ROOT))).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Artefact.class)))
                : Artefact.named(references);
        return new StructureQuery(
                asked,
                ANY.contains(ids) ? Set.of() : Set.of(ids.split("[+,]")),
                besides,
                STUBS.contains(detail),
                BESIDE_STUBS.contains(detail),
                null);
    }

    /**
     * Which codes have figures.
     *
     * @param component name of the one that it is about, or a word for each
     */
    public static Optional<StructureQuery> ofAvailability(String component, String references) {
        var whole = of(EnumSet.of(Artefact.CONSTRAINT), "*", "full", references);
        return ANY.contains(component)
                ? Optional.of(whole)
                : keyed().filter(one -> one.name().equals(component))
                        .map(one -> new StructureQuery(whole.asked, whole.ids, whole.besides, false, false, one))
                        .findFirst();
    }

    private static Stream<Component> keyed() {
        return Stream.of(Role.DIMENSION, Role.TIME).flatMap(role -> Component.of(role).stream());
    }

    /** Those whose codes a constraint tells. */
    List<Component> constrained() {
        return keyed().filter(one -> component == null || component == one).toList();
    }

    private static boolean isWord(String references) {
        return Arrays.stream(References.values())
                .anyMatch(word -> word.name().toLowerCase(Locale.ROOT).equals(references));
    }

    boolean shows(Artefact kind, String id) {
        return asked.contains(kind) && (ids.isEmpty() || ids.contains(id)) || besides.contains(kind);
    }

    boolean isStub(Artefact kind, String id) {
        return asked.contains(kind) && (ids.isEmpty() || ids.contains(id)) ? stubs : besideStubs;
    }

    List<Codelist> codelists(Cube cube) {
        return cube.codelists().stream()
                .filter(list -> shows(Artefact.CODELIST, list.id()))
                .toList();
    }

    /** The one object of a kind that has one. */
    static String idOf(Artefact kind) {
        return switch (kind) {
            case AGENCYSCHEME -> "AGENCIES";
            case CONCEPTSCHEME -> Cube.CONCEPTS;
            case DATASTRUCTURE -> Cube.STRUCTURE;
            case DATAFLOW -> Cube.FLOW;
            case CONSTRAINT -> "CR_" + Cube.FLOW;
            case CODELIST -> throw new IllegalArgumentException("there are several");
        };
    }

    /** Whether nothing has such an id. */
    public boolean isEmpty(Cube cube) {
        return codelists(cube).isEmpty()
                && Arrays.stream(Artefact.values())
                        .filter(kind -> kind != Artefact.CODELIST)
                        .noneMatch(kind -> asked.contains(kind) && shows(kind, idOf(kind)));
    }

    /** Whether figures have to be read, to say which codes have any. */
    public boolean needsFigures() {
        return shows(Artefact.CONSTRAINT, idOf(Artefact.CONSTRAINT));
    }
}
