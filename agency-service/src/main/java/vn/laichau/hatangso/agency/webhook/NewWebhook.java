package vn.laichau.hatangso.agency.webhook;

import java.util.List;
import vn.laichau.hatangso.agency.event.EventKind;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Link;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * Where a system wants to be told, and of what.
 *
 * @param url of the receiver, by https
 * @param kinds of events; all when left out
 * @param organisations whose things are told of; all that concern the caller when left out
 */
record NewWebhook(
        @Required @Link String url,
        @Items(most = 50, distinct = true) List<EventKind> kinds,

        @Items(most = 100, distinct = true)
        @Form(value = "[a-z0-9][a-z0-9-]{0,63}", vi = "mã cơ quan, đơn vị", en = "the code of an organisation")
        List<String> organisations) {

    NewWebhook {
        kinds = kinds == null ? List.of() : kinds;
        organisations = organisations == null ? List.of() : organisations;
    }
}
