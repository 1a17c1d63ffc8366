package vn.laichau.hatangso.indicator.opendata;

import java.util.Arrays;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.table.Column;

/** The descriptor of the tables as one data package (Frictionless). */
record DataPackage(
        String profile,
        String name,
        String title,
        String description,
        String homepage,
        List<Licence> licenses,
        List<Contributor> contributors,
        List<Resource> resources) {

    record Licence(String name, String path) {}

    record Contributor(String title, String role, String path) {}

    /** @param path beside the descriptor */
    record Resource(
            String profile,
            String name,
            String path,
            String title,
            String description,
            String format,
            String mediatype,
            String encoding,
            Schema schema) {

        static Resource of(OpenTable table, Language language) {
            return new Resource(
                    "tabular-data-resource",
                    table.id(),
                    table.id() + ".csv",
                    table.title().in(language),
                    table.description().in(language),
                    "csv",
                    "text/csv",
                    "utf-8",
                    new Schema(table.table().columns().stream()
                            .map(column -> Field.of(column, language))
                            .toList()));
        }
    }

    record Schema(List<Field> fields) {}

    record Field(String name, String title, String type) {

        static Field of(Column<?> column, Language language) {
            return new Field(column.key(), column.label().in(language), column.isNumber() ? "number" : "string");
        }
    }

    /** @param homepage page on open data */
    static DataPackage of(OpenDataSettings settings, String homepage, Language language) {
        return new DataPackage(
                "tabular-data-package",
                "lai-chau-ha-tang-so",
                OpenTable.VALUES.title().in(language),
                OpenTable.VALUES.description().in(language),
                homepage,
                List.of(new Licence(settings.licenceName(), settings.licence())),
                List.of(new Contributor("Tỉnh Lai Châu", "publisher", homepage)),
                Arrays.stream(OpenTable.values())
                        .map(table -> Resource.of(table, language))
                        .toList());
    }
}
