package vn.laichau.hatangso.agency.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What an agency is called during one period.
 *
 * @param documentSymbol its part of a document number, for example {@code STTTT}; null when it has none
 */
@Embeddable
public record OrganisationNames(
        @Column(name = "name_vi") String vi,
        @Column(name = "name_en") String en,
        String shortName,
        String documentSymbol) {

    public Text full() {
        return Text.of(vi, en);
    }
}
