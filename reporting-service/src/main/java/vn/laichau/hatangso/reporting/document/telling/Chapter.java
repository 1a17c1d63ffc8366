package vn.laichau.hatangso.reporting.document.telling;

/** One numbered chapter. */
interface Chapter {

    void write(Body body, Facts facts);

    /** Says which part is missing, in the chapter that needs it. */
    static void missing(Body body, String chapter, String part) {
        body.tell(Sentence.titled(chapter + ".missing").then("missing." + part));
    }
}
