package vn.laichau.hatangso.reporting.document.web;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.reporting.document.model.Block;

/** Where pictures stand on pages: before one that a page has no more room for, what follows it fills the page. */
final class PicturePlaces {

    /** Of a page; so much may stay empty before a picture. */
    private static final int SMALL_PART = 10;

    private final List<Block> blocks;
    private final List<PageBox> pages;

    /** Of each block, the first and the last box: a picture has one, and its caption another. */
    private final List<Box> first = new ArrayList<>();

    private final List<Box> last = new ArrayList<>();

    private PicturePlaces(List<Block> blocks, BlockBox root) {
        this.blocks = blocks;
        this.pages = root.getLayer().getPages();
        var main = root.getChild(0).getChild(0).getChildren();
        // The last block may stand with the signature, in a box of both: counted from there on, each has its own.
        var at = main.size() - blocks.stream().mapToInt(PicturePlaces::boxes).sum();
        for (var block : blocks) {
            first.add(main.get(at));
            at += boxes(block);
            last.add(main.get(at - 1));
        }
    }

    /**
     * The blocks anew, the first page filled that a picture leaves too empty.
     *
     * @param root of a document without annexes, laid out on pages
     * @return empty where no page is, or nothing is left to fill it
     */
    static Optional<List<Block>> filled(List<Block> blocks, BlockBox root) {
        return new PicturePlaces(blocks, root).filled();
    }

    static boolean isPicture(Block block) {
        return block instanceof Block.Picture || block instanceof Block.Photo;
    }

    private static int boxes(Block block) {
        return isPicture(block) ? 2 : 1;
    }

    private Optional<List<Block>> filled() {
        for (int i = 1; i < blocks.size(); i++) {
            var empty = isPicture(blocks.get(i)) ? emptyBefore(i) : 0;
            var after = empty == 0 ? i : after(i);
            var filling = empty == 0 ? i : filling(after, empty);
            if (filling > after) {
                var filled = new ArrayList<>(blocks.subList(0, i));
                filled.addAll(blocks.subList(after, filling));
                filled.addAll(blocks.subList(i, after));
                filled.addAll(blocks.subList(filling, blocks.size()));
                return Optional.of(filled);
            }
        }
        return Optional.empty();
    }

    /** What leads to a picture goes with it to the next page. */
    private int emptyBefore(int picture) {
        var begin = picture;
        while (begin > 1 && isLeading(begin - 1)) {
            begin--;
        }
        var before = last.get(begin - 1);
        var end = before.getAbsY() + before.getHeight();
        var page = page(end - 1);
        var empty = page.getBottom() - end;
        return top(first.get(begin)) < page.getBottom() || empty * SMALL_PART < page.getBottom() - page.getTop()
                ? 0
                : empty;
    }

    /** Of its first line: that may be on the next page already. */
    private static int top(Box box) {
        return box instanceof LineBox || box.getChildCount() == 0 ? box.getAbsY() : top(box.getChild(0));
    }

    private boolean isLeading(int place) {
        return blocks.get(place) instanceof Block.Head || Block.introduces(blocks, place);
    }

    private PageBox page(int height) {
        return pages.stream()
                .filter(page -> height < page.getBottom())
                .findFirst()
                .orElseThrow();
    }

    /** Pictures below each other stay so. */
    private int after(int picture) {
        var after = picture;
        while (after < blocks.size() && isPicture(blocks.get(after))) {
            after++;
        }
        return after;
    }

    /** Up to where the text after it fills the page: never with what leads to something else as its end, nor with the last block. */
    private int filling(int after, int empty) {
        var end = after;
        for (var filled = 0;
                filled < empty
                        && end < blocks.size() - 1
                        && (blocks.get(end) instanceof Block.Head || blocks.get(end) instanceof Block.Text);
                end++) {
            filled += last.get(end).getHeight();
        }
        while (end > after && isLeading(end - 1)) {
            end--;
        }
        return end;
    }
}
