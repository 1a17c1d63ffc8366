package vn.laichau.hatangso.agency.inspection;

/**
 * Counts what a reader of XML would make objects of, each many times its size in the file: elements, comments and
 * attributes. Bytes suffice: in the encodings that are let in, these marks are no part of another letter.
 */
final class NodeCount {

    private long nodes;
    private byte before;

    void see(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            var isNode = before == '<' && bytes[i] != '/' || bytes[i] == '=';
            nodes += isNode ? 1 : 0;
            before = bytes[i];
        }
    }

    long nodes() {
        return nodes;
    }
}
