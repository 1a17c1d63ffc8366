package vn.laichau.hatangso.reporting.document.paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Chart;
import vn.laichau.hatangso.reporting.document.model.Image;
import vn.laichau.hatangso.reporting.document.model.Numerals;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.format.Quantities;

/** Collects the body of a document: numbers its headings by the decree and takes over what persons worded otherwise. */
public final class BodyBuilder {

    private final PhraseBook phrases;
    private final Map<String, Paragraph.Edit> edits;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private Runnable head = () -> {};
    private int sections;
    private int items;
    private int firstItem;
    private int points;

    public BodyBuilder(PhraseBook phrases, Map<String, Paragraph.Edit> edits) {
        this.phrases = phrases;
        this.edits = edits;
    }

    public PhraseBook phrases() {
        return phrases;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Those whose wording can be changed. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Whether a paragraph stands in it already. */
    public boolean says(String key) {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.key().equals(key));
    }

    /** Without a head of its own. */
    public void begin() {
        head = () -> {};
        items = 0;
        points = 0;
    }

    /** "TITLE", without a number: what stands before the sections. One that says nothing has no head. */
    public void part(String title) {
        begin();
        head = () -> blocks.add(new Block.Head(0, upper(title)));
    }

    /** "I. TITLE". One that says nothing has neither head nor number. */
    public void section(String title) {
        begin();
        head = () -> blocks.add(new Block.Head(1, Numerals.roman(++sections) + ". " + upper(title)));
    }

    private static String upper(String title) {
        return title.toUpperCase(Locale.forLanguageTag("vi"));
    }

    private void append(Block block) {
        var pending = head;
        head = () -> {};
        pending.run();
        blocks.add(block);
    }

    /** The same by the name of a phrase. */
    public void itemOf(String phrase) {
        item(phrases.get(phrase));
    }

    /** "1. Title". What is the only item of its section has no number. */
    public void item(String title) {
        append(new Block.Head(2, ++items == 1 ? title : items + ". " + title));
        if (items == 1) {
            firstItem = blocks.size() - 1;
        } else if (items == 2) {
            blocks.set(firstItem, new Block.Head(2, "1. " + ((Block.Head) blocks.get(firstItem)).text()));
        }
        points = 0;
    }

    /** "a) Title"; in Vietnamese đ follows d. */
    public void point(String title) {
        append(new Block.Head(3, Numerals.letter(++points, phrases.language()) + ") " + title));
    }

    public void add(Sentence sentence) {
        add("", sentence, "");
    }

    /** "- text;" and so on; the last one ends with a full stop. */
    public void list(List<Sentence> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            add("- ", sentences.get(i), i < sentences.size() - 1 ? ";" : ".");
        }
    }

    /** "- A sentence." */
    public void dash(Sentence sentence) {
        add("- ", sentence, "");
    }

    /** "+ A sentence.": what belongs to the dash before it. */
    public void plus(Sentence sentence) {
        add("+ ", sentence, "");
    }

    /** Somebody's own words: each line becomes a paragraph; empty ones are left out. */
    public void quote(String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> append(Block.Text.words(Quantities.bound(line.strip()))));
    }

    public void table(Table table) {
        append(new Block.Grid(table));
    }

    /** One of the office. */
    public void table(Table table, List<String> typed) {
        append(new Block.Grid(table, true, typed));
    }

    public void chart(Chart chart) {
        append(new Block.Picture(chart));
    }

    public void image(Image image) {
        append(new Block.Photo(image));
    }

    private void add(String before, Sentence sentence, String after) {
        var figures = sentence.figures(LanguageFormat.in(phrases.language()));
        var generated = sentence.template(phrases, figures);
        var edit = edits.getOrDefault(sentence.key(), new Paragraph.Edit(generated, sentence.typed()));
        var paragraph = new Paragraph(sentence.key(), generated, edit.wording(), figures, edit.typed());
        paragraphs.add(paragraph);
        var whole = before + Quantities.bound(paragraph.wording()) + after;
        // A line of a wording is a paragraph of the decree's form; a figure of several lines stays one.
        whole.lines()
                .forEach(line -> append(new Block.Text(
                        sentence.key(),
                        PlaceholderFiller.fill(line, figures),
                        !paragraph.typed().isEmpty())));
    }
}
