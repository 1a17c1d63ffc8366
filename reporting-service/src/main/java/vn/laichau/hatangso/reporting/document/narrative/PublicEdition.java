package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.OutlineBlock;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;

/** What everybody may read of a document: told from what is public of its snapshot, without the blocks about anything else (docs/adr/0079). */
public final class PublicEdition {

    private PublicEdition() {}

    public static ReportContent of(ReportContent whole) {
        var outline = whole.outline();
        var open = new Outline(
                outline.sections().stream()
                        .filter(section -> !whole.head().withheld().contains(section.key()))
                        .map(PublicEdition::open)
                        .filter(section -> !section.blocks().isEmpty())
                        .toList(),
                outline.annexes().stream().filter(PublicEdition::isPublicAnnex).toList(),
                outline.wordings());
        return new ReportContent(whole.head(), whole.snapshot().published(), open, Edition.PUBLIC);
    }

    private static OutlineSection open(OutlineSection section) {
        return section.with(
                section.blocks().stream().filter(PublicEdition::isPublic).toList());
    }

    /** What an office wrote itself is public unless its section is withheld. */
    private static boolean isPublic(OutlineBlock block) {
        return block.type() != OutlineBlock.Type.GENERATED
                || GeneratedBlock.valueOf(block.name()).isPublic();
    }

    private static boolean isPublicAnnex(String annex) {
        return AnnexKind.valueOf(annex).isPublic();
    }

    /**
     * The wordings that a public edition takes over: of paragraphs that say the same in both. Any other was written by who knew more
     * than everybody may.
     *
     * @param edits by key of the paragraph
     */
    public static Map<String, Paragraph.Edit> wordings(
            ReportContent whole, ReportContent open, Language language, Map<String, Paragraph.Edit> edits) {
        if (edits.isEmpty()) {
            return edits;
        }
        var internal = generated(whole, language);
        var all = generated(open, language);
        return edits.entrySet().stream()
                .filter(edit ->
                        all.containsKey(edit.getKey()) && all.get(edit.getKey()).equals(internal.get(edit.getKey())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Paragraph> generated(ReportContent content, Language language) {
        return Narrative.of(content, language, Map.of()).paragraphs().stream()
                .collect(toMap(Paragraph::key, paragraph -> paragraph, (first, same) -> first));
    }

    /** How much of a part everybody will read. */
    public enum Share {
        WHOLE,
        PART,
        NONE
    }

    /**
     * A part of a document.
     *
     * @param key of the section, by which it can be withheld; absent for an annex, and in a document about a document
     */
    @Schema(name = "PublicPart")
    public record Part(String key, String heading, Share share) {}

    /** What would be published of a document, in its order, before anything is withheld. */
    public static List<Part> parts(ReportContent whole, Language language) {
        var facts = ReportFacts.of(whole, language);
        var isWhole = whole.head().scope().kind().isAboutADocument();
        var sections = whole.outline().sections().stream()
                .filter(section -> !section.hidden() && !section.blocks().isEmpty())
                .map(section -> new Part(
                        isWhole ? null : section.key(),
                        Optional.ofNullable(section.heading())
                                .map(heading -> facts.heading(heading.in(language)))
                                .orElse(""),
                        isWhole ? Share.WHOLE : share(section)));
        var annexes = whole.outline().annexes().stream()
                .filter(annex -> AnnexKind.valueOf(annex).table(facts).isPresent())
                .map(annex -> new Part(
                        null,
                        PhraseBook.in(language).get("sheet." + annex),
                        isPublicAnnex(annex) ? Share.WHOLE : Share.NONE));
        return Stream.concat(sections, annexes).toList();
    }

    private static Share share(OutlineSection section) {
        var open = open(section).blocks().size();
        if (open == 0) {
            return Share.NONE;
        }
        return open == section.blocks().size() ? Share.WHOLE : Share.PART;
    }
}
