package vn.laichau.hatangso.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.keycloak.KeycloakServer;
import vn.laichau.hatangso.local.postgres.Login;
import vn.laichau.hatangso.local.postgres.PostgresServer;
import vn.laichau.hatangso.local.postgres.ServiceDatabase;
import vn.laichau.hatangso.local.process.Ports;

/** What each service is told by environment variables: the same names as on Kubernetes. */
record ServiceEnvironment(
        Ports ports, Secrets secrets, PostgresServer postgres, boolean demonstration, Optional<String> rehearsal) {

    /** Whoever follows another plan says so to ./start, and every service hears the same. */
    private static final String CHOSEN_PLAN = "PLAN_CODE";

    Map<String, String> of(SuiteService service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service.portOffset())));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service.portOffset())));
        environment.put("PUBLIC_URL", publicUrl().toString());
        environment.put("OIDC_ISSUER", issuer().toString());
        environment.put("INDICATOR_URL", url(SuiteService.INDICATOR).toString());
        environment.put("AGENCY_URL", url(SuiteService.AGENCY).toString());
        environment.put("REPORTING_URL", url(SuiteService.REPORTING).toString());
        environment.put("GATEWAY_SECRET", secrets.password("gateway"));
        rehearsal.ifPresent(instant -> environment.put("REHEARSAL_CLOCK", instant));
        if (service.followsPlan()) {
            environment.put("PLAN_DEMONSTRATION", Boolean.toString(demonstration));
            Optional.ofNullable(System.getenv(CHOSEN_PLAN)).ifPresent(value -> environment.put(CHOSEN_PLAN, value));
        }
        service.database().ifPresent(name -> {
            environment.putAll(database(service));
            environment.put("AUDIT_KEY_FILE", signingKeyFile("audit-" + name));
        });
        service.clientId()
                .ifPresent(client -> environment.put(
                        "CLIENT_KEY_FILE", secrets.clientKey(client).file().toString()));
        if (service == SuiteService.AGENCY) {
            environment.put("RECEIPT_KEY_FILE", signingKeyFile("receipts"));
        }
        if (service == SuiteService.REPORTING && demonstration) {
            environment.putAll(practiceSigning());
        }
        if (service == SuiteService.GATEWAY) {
            environment.put("SESSION_SECRET", secrets.password("session"));
        }
        return environment;
    }

    /** Where people find the portal; also the address in links the services write. */
    URI publicUrl() {
        return URI.create("http://localhost:" + ports.service(SuiteService.GATEWAY.portOffset()));
    }

    URI issuer() {
        return KeycloakServer.issuer(ports);
    }

    URI url(SuiteService service) {
        return URI.create("http://127.0.0.1:" + ports.service(service.portOffset()));
    }

    URI managementUrl(SuiteService service) {
        return URI.create("http://127.0.0.1:" + ports.management(service.portOffset()));
    }

    ServiceDatabase databaseOf(SuiteService service) {
        String name = service.database()
                .orElseThrow(() -> new IllegalArgumentException(service.module() + " has no database"));
        return ServiceDatabase.of(name, service.hasJobRole(), postgres, secrets);
    }

    private Map<String, String> database(SuiteService service) {
        ServiceDatabase database = databaseOf(service);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DATABASE_URL", database.jdbcUrl());
        put(environment, "DATABASE", database.application());
        put(environment, "DATABASE_OWNER", database.owner());
        if (database.job() != null) {
            put(environment, "DATABASE_JOB", database.job());
        }
        return environment;
    }

    /** The service itself makes what it does not find there. */
    private Map<String, String> practiceSigning() {
        var password = secrets.passwordFile("signing");
        return Map.of(
                "SIGNING_DEMONSTRATION_TRUST_FILE",
                        password.resolveSibling("signing-authority.pem").toString(),
                "SEAL_KEY_FILE", password.resolveSibling("seal.p12").toString(),
                "SEAL_PASSWORD_FILE", password.toString());
    }

    private static void put(Map<String, String> environment, String prefix, Login login) {
        environment.put(prefix + "_USER", login.user());
        environment.put(prefix + "_PASSWORD", login.password());
    }

    private String signingKeyFile(String name) {
        return secrets.signingKeyFile(name).toString();
    }
}
