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
        List<DataLicence> licenses,
        List<DataContributor> contributors,
        List<PackagedTable> resources) {

    record DataLicence(String name, String path) {}

    record DataContributor(String title, String role, String path) {}

    /** @param path beside the descriptor */
    record PackagedTable(
            String profile,
            String name,
            String path,
            String title,
            String description,
            String format,
            String mediatype,
            String encoding,
            TableSchema schema) {

        static PackagedTable of(OpenTable table, Language language) {
            return new PackagedTable(
                    "tabular-data-resource",
                    table.id(),
                    table.id() + ".csv",
                    table.title().in(language),
                    table.description().in(language),
                    "csv",
                    "text/csv",
                    "utf-8",
                    new TableSchema(table.table().columns().stream()
                            .map(column -> TableField.of(column, language))
                            .toList()));
        }
    }

    record TableSchema(List<TableField> fields) {}

    record TableField(String name, String title, String type) {

        static TableField of(Column<?> column, Language language) {
            return new TableField(column.key(), column.label().in(language), column.isNumber() ? "number" : "string");
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
                List.of(new DataLicence(settings.licenceName(), settings.licence())),
                List.of(new DataContributor("Tỉnh Lai Châu", "publisher", homepage)),
                Arrays.stream(OpenTable.values())
                        .map(table -> PackagedTable.of(table, language))
                        .toList());
    }
}
