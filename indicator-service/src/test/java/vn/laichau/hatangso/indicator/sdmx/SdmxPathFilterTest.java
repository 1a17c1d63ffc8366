package vn.laichau.hatangso.indicator.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxPathFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.1/data/CHUOI_SO_LIEU                                   | 3.0/data/dataflow/*/CHUOI_SO_LIEU/~/all
            2.1/data/LAICHAU,CHUOI_SO_LIEU                           | 3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/~/all
            2.1/data/LAICHAU,CHUOI_SO_LIEU,1.0/A.x+y../all           | 3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.x+y..
            2.1/availableconstraint/CHUOI_SO_LIEU/all/all/REF_AREA   | 3.0/availability/dataflow/*/CHUOI_SO_LIEU/~/all/REF_AREA
            2.1/availableconstraint/CHUOI_SO_LIEU                    | 3.0/availability/dataflow/*/CHUOI_SO_LIEU/~/all/*
            2.1/dataflow                                             | 3.0/structure/dataflow/*/*/~
            2.1/codelist/LAICHAU/CL_AREA/latest                      | 3.0/structure/codelist/LAICHAU/CL_AREA/latest
            2.1/structure/all/all/latest                             | 3.0/structure/structure/all/all/latest
            3.0/data                                                 | 3.0/data/*/*/*/~/*
            3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU                  | 3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/~/*
            3.0/structure/codelist                                   | 3.0/structure/codelist/*/*/~
            3.0/availability/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/*/*  | 3.0/availability/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/*/*
            """)
    void writesWhatIsLeftOut(String asked, String whole) {
        assertThat(SdmxPathFilter.whole(asked)).contains(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "2.1",
                "1.0/data/CHUOI_SO_LIEU",
                "2.1/data",
                "2.1/data/a,b,c,d",
                "2.1/data/CHUOI_SO_LIEU/all/SOMEBODY",
                "2.1/data/CHUOI_SO_LIEU/all/all/x/y",
                "3.0/schema/dataflow",
                "3.0/structure/codelist/LAICHAU/CL_AREA/1.0/12/x",
                "3.0/data/a//b",
                "3.0/data/{x}"
            })
    void findsNoAddressInAnythingElse(String asked) {
        assertThat(SdmxPathFilter.whole(asked)).isEmpty();
    }
}
