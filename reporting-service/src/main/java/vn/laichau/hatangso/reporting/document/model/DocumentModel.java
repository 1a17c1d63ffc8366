package vn.laichau.hatangso.reporting.document.model;

import java.time.Instant;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * A whole document. Equal documents give equal files, whatever the format.
 *
 * @param closing null for a summary alone: what is signed is the document
 * @param language of the words the system writes; quotations stay as they are
 */
public record DocumentModel(
        Language language,
        Heading heading,
        List<Block> body,
        Closing closing,
        List<Annex> annexes,
        FileProperties properties) {

    public DocumentModel {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** The same with other blocks and annexes. */
    public DocumentModel with(List<Block> otherBody, List<Annex> otherAnnexes) {
        return new DocumentModel(language, heading, otherBody, closing, otherAnnexes, properties);
    }

    /** Full name; empty until it is signed. */
    public String signer() {
        return closing == null ? "" : closing.signer();
    }

    /** "Phụ lục I", from one; one that is alone has no number (Appendix I, III.1). */
    public String annexNumber(int ordinal) {
        return annexes.size() == 1 ? onlyAnnex(language) : onlyAnnex(language) + " " + Numerals.roman(ordinal);
    }

    /** What an annex is called that is alone. */
    public static String onlyAnnex(Language language) {
        return language == Language.EN ? "Annex" : "Phụ lục";
    }

    /**
     * What the file says about itself.
     *
     * @param name of the file, without its ending
     * @param label words that must not get lost with the file; null for none
     * @param date stands for both its making and its last change, so that equal content gives equal files
     */
    public record FileProperties(String name, String title, String creator, String label, Instant date) {}
}
