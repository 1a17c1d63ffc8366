package vn.laichau.hatangso.indicator.quality;

import vn.laichau.hatangso.chassis.text.Text;

/** What became of a finding. */
enum FindingState {
    OPEN("chờ trả lời", "open"),
    /** Found in other figures before, and raised again by new ones. */
    REOPENED("lặp lại với số liệu mới", "raised again by new figures"),
    /** Whoever is asked said what there is to say. */
    ANSWERED("đã trả lời", "answered"),
    /** The coordinator asks for another answer. */
    RETURNED("câu trả lời bị trả lại", "returned for another answer"),
    /** A coordinator noted what came of it. */
    ACCEPTED("đã xem xét", "looked at"),
    /** The figures changed, and it is not found in them any more. */
    MENDED("số liệu đã được sửa", "mended");

    private final Text words;

    FindingState(String vi, String en) {
        words = Text.of(vi, en);
    }

    Text words() {
        return words;
    }
}
