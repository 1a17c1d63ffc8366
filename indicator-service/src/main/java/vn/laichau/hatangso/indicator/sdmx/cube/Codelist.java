package vn.laichau.hatangso.indicator.sdmx.cube;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/** The codes that a component can have. */
public record Codelist(String id, Text name, List<Code> codes) {

    /** @param parent code that it lies in; null for none */
    public record Code(String id, Text name, String parent) {

        static Code of(String id, String vi, String en) {
            return new Code(id, Text.of(vi, en), null);
        }
    }

    /** In the words of the list; what is not in it stays as it is. */
    public Text label(String code) {
        return codes.stream()
                .filter(one -> one.id().equals(code))
                .map(Code::name)
                .findFirst()
                .orElseGet(() -> Text.of(code, code));
    }
}
