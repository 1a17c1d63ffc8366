package vn.laichau.hatangso.agency.personaldata;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.personaldata.PersonalDataExport;
import vn.laichau.hatangso.chassis.personaldata.PersonalDataResource;

@Path("/api/v1/me/personal-data/agency")
@Tag(name = "Personal data", description = "What is kept about whoever asks")
class AgencyPersonalDataResource extends PersonalDataResource {

    AgencyPersonalDataResource(PersonalDataExport export, Callers callers) {
        super(export, callers);
    }
}
