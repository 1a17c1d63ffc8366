package vn.laichau.hatangso.agency.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadPlacesTest {

    private final UploadPlaces places = new UploadPlaces(4, 2);

    @Test
    void oneOrganisationCannotTakeThemAll() {
        assertThat(places.take("vnpt")).isTrue();
        assertThat(places.take("vnpt")).isTrue();
        assertThat(places.take("vnpt")).isFalse();
        assertThat(places.take("viettel")).isTrue();
        places.giveBack("vnpt");
        assertThat(places.take("vnpt")).isTrue();
    }

    @Test
    void whoFindsAllTakenKeepsNoneOfItsOwn() {
        for (var organisation : new String[] {"vnpt", "vnpt", "viettel", "viettel"}) {
            assertThat(places.take(organisation)).isTrue();
        }
        assertThat(places.take("ghn")).isFalse();
        assertThat(places.take("ghn")).isFalse();
        places.giveBack("vnpt");
        places.giveBack("vnpt");
        assertThat(places.take("ghn")).isTrue();
        assertThat(places.take("ghn")).isTrue();
    }
}
