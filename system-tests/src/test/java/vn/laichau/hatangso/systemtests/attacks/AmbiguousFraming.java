package vn.laichau.hatangso.systemtests.attacks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Sendings of which two readers can disagree about where they end. What the one takes for content is to the other another
 * sending, that hides behind the first.
 */
final class AmbiguousFraming {

    /** {@code N} stands for the true length. */
    private static final List<String> LENGTHS = List.of(
            "Content-Length: +N",
            "Content-Length: -N",
            "Content-Length: -1",
            "Content-Length: 0xN",
            "Content-Length: N, N",
            "Content-Length: N, 0",
            "Content-Length: 0, N",
            "Content-Length: N 0",
            "Content-Length: N;",
            "Content-Length: 1e3",
            "Content-Length: N.0",
            "Content-Length: \"N\"",
            "Content-Length: ",
            "Content-Length: x",
            "Content-Length: 99999999999999999999999",
            "Content-Length: 4294967296",
            "Content-Length: N\u0000",
            "Content-Length : N",
            "Content-Length\t: N",
            "Content-Length:\r\n N",
            "Content-Length: 0\r\n N",
            "Content-Length: 0\r\nContent-Length: N",
            "Content-Length: N\r\nContent-Length: 0",
            "Content-Length: N\r\ncontent-length: N",
            "Content_Length: N",
            "X: y\rContent-Length: N",
            "X: y\nContent-Length: N");

    private static final List<String> ENCODINGS = List.of(
            "Transfer-Encoding: chunked",
            "transfer-encoding: CHUNKED",
            "Transfer-Encoding: chunked ",
            "Transfer-Encoding:chunked",
            "Transfer-Encoding:\tchunked",
            "Transfer-Encoding:\u000bchunked",
            "Transfer-Encoding: \u0000chunked",
            "Transfer-Encoding: chunked\u0000",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding\t: chunked",
            "Transfer-Encoding:\r\n chunked",
            "Transfer-Encoding: identity\r\n chunked",
            "X: y\rTransfer-Encoding: chunked",
            "X: y\nTransfer-Encoding: chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunkedx",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: , chunked",
            "Transfer-Encoding: chunked;q=1",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding: ",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Connection: close, Transfer-Encoding\r\nTransfer-Encoding: chunked");

    /** What ends a content in chunks, for some readers. */
    private static final List<String> ENDS = List.of(
            "0\r\n\r\n",
            "0;a=b\r\n\r\n",
            "0;a=\"\r\n\r\n\"\r\n\r\n",
            "0 \r\n\r\n",
            "0\t\r\n\r\n",
            " 0\r\n\r\n",
            "00000000000000000\r\n\r\n",
            "+0\r\n\r\n",
            "-0\r\n\r\n",
            "0x0\r\n\r\n",
            "0\n\n",
            "0\r\r",
            "0\r\n\n",
            "\r\n0\r\n\r\n",
            "0\r\nX: y\r\n\r\n",
            "0\r\nContent-Length: 9\r\n\r\n",
            "0\r\nTransfer-Encoding: chunked\r\n\r\n",
            "1\r\nZ\r\n0\r\n\r\n",
            "1;a\r\nZ\r\n0\r\n\r\n",
            "1\r\nZZ\r\n0\r\n\r\n",
            "2\r\nZ\r\n0\r\n\r\n",
            "1\nZ\n0\n\n",
            "g\r\n\r\n",
            "-1\r\n\r\n",
            "100000000\r\n\r\n",
            "10000000000000000\r\n\r\n",
            "FFFFFFFFFFFFFFFF\r\n\r\n",
            "7FFFFFFF\r\n\r\n",
            "\r\n\r\n");

    private static final List<String> LINE_ENDS = List.of("\r\n", "\r\n", "\r\n", "\n");

    /** Headers like any other to whoever keeps to the standard. */
    private static final List<String> NO_ENCODINGS = List.of(
            " Transfer-Encoding: chunked",
            "X: y\r\n Transfer-Encoding: chunked",
            "Transfer_Encoding: chunked",
            "TE: chunked");

    private final Random random;

    AmbiguousFraming(Random random) {
        this.random = random;
    }

    /** @param ambiguous whether the other side has to close the connection when it has answered */
    record Odd(String bytes, boolean ambiguous) {}

    /**
     * One of the many, by chance; at least one of its parts is odd.
     *
     * @param head request line and headers that are sound
     * @param hidden the whole of the other sending
     */
    Odd next(List<String> head, String hidden) {
        var content = one(ENDS) + hidden;
        var oddLength = random.nextBoolean();
        var encoded = !oddLength || random.nextBoolean();
        var anEncoding = encoded && random.nextInt(8) > 0;
        var framing = new ArrayList<String>();
        if (oddLength || !anEncoding || random.nextInt(3) > 0) {
            framing.add((oddLength ? one(LENGTHS) : "Content-Length: N").replace("N", "" + content.length()));
        }
        if (encoded) {
            framing.add(one(anEncoding ? ENCODINGS : NO_ENCODINGS));
        }
        var headers = new ArrayList<>(head.subList(1, head.size()));
        headers.addAll(framing);
        Collections.shuffle(headers, random);
        var lineEnd = one(LINE_ENDS);
        var bytes = head.get(0) + lineEnd + String.join(lineEnd, headers) + lineEnd + lineEnd + content;
        return new Odd(bytes, oddLength || anEncoding);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
