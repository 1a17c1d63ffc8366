package vn.laichau.hatangso.indicator.opendata;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A thing of the catalogue and what is said of it, in the words of DCAT; both of its forms are written from it.
 *
 * @param address null for one that only stands within another
 * @param type with the prefix of its vocabulary
 */
record Node(String address, String type, List<Statement> statements) {

    /** What is said: {@link Text}, {@link String}, an address, or another thing. */
    record Statement(String property, Object object) {}

    record Address(String address) {}

    static Node of(String address, String type) {
        return new Node(address, type, new ArrayList<>());
    }

    /** Nothing is said where there is nothing to say. */
    Node with(String property, Object object) {
        if (object != null) {
            statements.add(new Statement(property, object));
        }
        return this;
    }

    Node link(String property, String address) {
        return with(property, address == null ? null : new Address(address));
    }
}
