package vn.laichau.hatangso.agency.database;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.PageQuery;

/** Which rows a page of a list shows. What is null was not asked for and lets everything pass. */
public final class EntryFilter {

    private static final UUID FIRST = new UUID(0, 0);

    private final StringBuilder where = new StringBuilder("id > :after");
    private final Map<String, Object> parameters = new HashMap<>();
    private final PageQuery page;

    public EntryFilter(PageQuery page) {
        this.page = page;
        parameters.put("after", page.afterId());
    }

    /** Only rows whose member has the value. */
    public EntryFilter where(String member, Object value) {
        return add(member + " = :" + member, member, value);
    }

    /** Only rows of that state. */
    public EntryFilter in(Enum<?> state) {
        return where("state", state == null ? null : state.name());
    }

    /** @param condition compares with a parameter of that name */
    public EntryFilter add(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The same, whichever page was asked for. */
    Map<String, Object> fromTheFirst() {
        var all = new HashMap<>(parameters);
        all.put("after", FIRST);
        return all;
    }

    PageQuery page() {
        return page;
    }
}
