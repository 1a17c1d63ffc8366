package vn.laichau.hatangso.gateway.realm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes a running realm what the file says. What the file names is made to be as it says there, also less than it was (a mapper, a scope,
 * an address); what it does not name (a firm's client, a role of the province's own) stays, but for required actions, of which it is the
 * whole list. People are neither read nor written: of accounts only those of the suite's own services, by their client.
 */
final class Reconciliation {

    /** Nobody has needed them, so nobody has brought them about. */
    private static final Set<String> UNKNOWN = Set.of(
            "groups",
            "defaultGroups",
            "identityProviders",
            "identityProviderMappers",
            "clientScopeMappings",
            "clientProfiles",
            "clientPolicies",
            "organizations",
            "federatedUsers",
            "defaultRoles");

    private final Realm realm;

    Reconciliation(KeycloakAdmin admin, ObjectNode wanted, Consumer<String> told) {
        this.realm = new Realm(admin, wanted, told);
    }

    /**
     * @param adopted clients that are the suite's although they do not say so
     * @return how many changes there were
     */
    int run(Set<String> adopted) {
        refuseUnknownMembers();
        if (realm.admin().has(realm.path())) {
            new RealmClients(realm).refuseForeign(adopted);
        } else {
            realm.change("the realm is made", () -> realm.admin().post("realms", realm.wanted()));
        }
        steps();
        int made = realm.lookOnly();
        steps();
        if (realm.changes() > 0) {
            throw new RealmRefusal("Keycloak did not take " + realm.changes() + " of the changes, named last above.");
        }
        return made;
    }

    private void steps() {
        var flows = new Flows(realm);
        var roles = new RealmRoles(realm);
        var settings = new RealmSettings(realm);
        var clients = new RealmClients(realm);
        roles.ofTheRealm();
        new RealmScopes(realm).change();
        flows.replaceChanged(realm.found());
        settings.requiredActions();
        settings.components();
        settings.change();
        clients.change();
        roles.ofClients();
        roles.composites();
        clients.rolesInTokens();
        clients.serviceAccounts();
        flows.removeReplaced(realm.found());
    }

    private void refuseUnknownMembers() {
        var unknown = new TreeSet<String>();
        realm.wanted().fieldNames().forEachRemaining(member -> {
            if (UNKNOWN.contains(member)) {
                unknown.add(member);
            }
        });
        if (!unknown.isEmpty()) {
            throw new RealmRefusal(
                    "The realm file has what this step cannot bring about: " + unknown + ". Nothing was changed.");
        }
    }
}
