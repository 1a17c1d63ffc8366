package vn.laichau.hatangso.gateway.realm;

import static vn.laichau.hatangso.gateway.realm.Representations.differs;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
import static vn.laichau.hatangso.gateway.realm.Representations.overlaid;
import static vn.laichau.hatangso.gateway.realm.Representations.without;
import static vn.laichau.hatangso.gateway.realm.Representations.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The scopes of clients: what they write into tokens, and which of them every client has. */
final class RealmScopes {

    private static final Set<String> APART = Set.of("protocolMappers");

    private final Realm realm;
    private final KeycloakAdmin admin;
    private final ObjectNode wanted;

    RealmScopes(Realm realm) {
        this.realm = realm;
        this.admin = realm.admin();
        this.wanted = realm.wanted();
    }

    void change() {
        each(wanted.path("clientScopes")).forEach(scope -> {
            var title = scope.path("name").asText();
            var there = realm.scope(title);
            if (!there.isObject()) {
                realm.change("scope " + title + " is made", () -> admin.post(realm.path() + "/client-scopes", scope));
                return;
            }
            var said = without(scope, APART);
            var path = realm.scopePath(title);
            if (differs(said, there)) {
                realm.change("scope " + title, () -> admin.put(path, overlaid(without(there, APART), said)));
            }
            realm.mappers("scope " + title, path, scope, there);
        });
        ofEveryClient("default", "defaultDefaultClientScopes");
        ofEveryClient("optional", "defaultOptionalClientScopes");
    }

    private void ofEveryClient(String kind, String member) {
        if (wanted.has(member)) {
            realm.scopes(
                    "every client's " + kind + " scope",
                    realm.path() + "/default-" + kind + "-client-scopes",
                    words(wanted.path(member)),
                    words(realm.found().path(member)));
        }
    }
}
