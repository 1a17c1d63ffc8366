package vn.laichau.hatangso.local;

import java.util.stream.Collectors;
import vn.laichau.hatangso.local.keycloak.ApiClient;
import vn.laichau.hatangso.local.keycloak.Person;

/** What stands on the screen when the stack is ready: where it is, who may sign in, and a first call. */
final class Welcome {

    private Welcome() {}

    static String to(LocalStack stack) {
        return !stack.credentials().people().isEmpty()
                ? places(stack) + accounts(stack) + firstCall(stack)
                : places(stack) + empty(stack);
    }

    private static String places(LocalStack stack) {
        return """

                Portal     %s
                API        %s/api/v1
                Sign-in    %s
                Keycloak   %s/admin  (admin, %s)
                """.formatted(
                        stack.gatewayUrl(),
                        stack.gatewayUrl(),
                        stack.issuer(),
                        stack.issuer().resolve("/").toString().replaceAll("/$", ""),
                        stack.credentials().keycloakAdministratorPassword());
    }

    private static String accounts(LocalStack stack) {
        String people = stack.credentials().people().stream().map(Welcome::line).collect(Collectors.joining("\n"));
        String clients = stack.credentials().apiClients().stream()
                .map(client -> "  %-22s %-12s secret %s"
                        .formatted(
                                client.id(),
                                client.organisation(),
                                stack.credentials().secret(client)))
                .collect(Collectors.joining("\n"));
        return """

                People, all with the password  %s
                %s

                API clients
                %s
                """.formatted(stack.credentials().password(), people, clients);
    }

    private static String line(Person person) {
        return "  %-22s %-12s %s, %s"
                .formatted(person.username(), person.organisation(), person.title(), person.organisationName());
    }

    private static String firstCall(LocalStack stack) {
        ApiClient client = ApiClient.ALL.get(0);
        return """

                A first call: a token for %1$s, and with it the progress of the plan

                curl -s -H "Authorization: Bearer $(curl -s -d grant_type=client_credentials -d client_id=%1$s \\
                  -d client_secret=%2$s \\
                  %3$s/protocol/openid-connect/token \\
                  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')" %4$s/api/v1/progress

                Ctrl-C stops everything; the data stay.""".formatted(client.id(), stack.credentials().secret(client), stack.issuer(), stack.gatewayUrl());
    }

    private static String empty(LocalStack stack) {
        return """

                The plan alone is loaded. Add people to the realm ha-tang-so at the Keycloak address above.
                A first call:  curl -s %s/api/v1/progress

                Ctrl-C stops everything; the data stay.""".formatted(stack.gatewayUrl());
    }
}
