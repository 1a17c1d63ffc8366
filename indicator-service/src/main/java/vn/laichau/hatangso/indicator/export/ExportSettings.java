package vn.laichau.hatangso.indicator.export;

import io.smallrye.config.ConfigMapping;

/** What tables are given away. */
@ConfigMapping(prefix = "exports")
interface ExportSettings {

    /** What a spreadsheet still opens; a longer table is refused as a workbook, not cut off. */
    int mostRowsOfAWorkbook();
}
