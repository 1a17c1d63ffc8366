package vn.laichau.hatangso.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.FolderSettings;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.keycloak.KeycloakDistribution;
import vn.laichau.hatangso.local.keycloak.KeycloakServer;
import vn.laichau.hatangso.local.keycloak.RealmFile;
import vn.laichau.hatangso.local.observe.Observation;
import vn.laichau.hatangso.local.observe.ReadinessProbes;
import vn.laichau.hatangso.local.postgres.Databases;
import vn.laichau.hatangso.local.postgres.PostgresServer;
import vn.laichau.hatangso.local.process.ChildProcess;
import vn.laichau.hatangso.local.process.JavaRuntime;
import vn.laichau.hatangso.local.process.Launch;
import vn.laichau.hatangso.local.process.OneTimeProcess;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.ProcessRecord;
import vn.laichau.hatangso.local.process.StackProcess;

/** The parts of one stack and what has to happen before each of them can start. */
final class StackParts implements StartSteps {

    private final ProjectFolder project = ProjectFolder.find();
    private final JavaRuntime java = JavaRuntime.find();
    private final DataFolder folder;
    private final ProcessRecord record;
    private final ProgressSteps progressSteps;
    private final boolean shortLived;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final ServiceEnvironment environment;
    private final Credentials credentials;
    private final KeycloakDistribution distribution;
    private final KeycloakServer keycloakServer;
    private final OneTimeProcess keycloakBuilder;
    private final ChildProcess keycloak;
    private final OneTimeProcess training;
    private volatile ChildProcess observer;
    private volatile ReadinessProbes probes;
    private final Map<SuiteService, ChildProcess> services = new EnumMap<>(SuiteService.class);

    StackParts(
            DataFolder folder,
            FolderSettings settings,
            StackOptions options,
            ProcessRecord record,
            ProgressSteps progressSteps) {
        this.folder = folder;
        this.record = record;
        this.progressSteps = progressSteps;
        this.shortLived = options.shortLived();
        Ports ports = new Ports(settings.port());
        this.secrets = new Secrets(folder);
        this.postgres = new PostgresServer(folder, project.postgresBinaries(), ports.postgres(), secrets, record);
        this.environment =
                new ServiceEnvironment(ports, secrets, postgres, settings.demonstration(), options.rehearsal());
        this.credentials = new Credentials(secrets, settings.demonstration());
        this.distribution = new KeycloakDistribution(project.keycloak(), project.aotCaches(), java);
        this.keycloakServer =
                new KeycloakServer(distribution, project.themes(), project.refusedPasswords(), folder, ports, secrets);
        this.keycloak = keycloakServer.process(folder.log("keycloak"), record, progressSteps::say);
        this.keycloakBuilder = distribution.builder(folder.log("keycloak-build"), record);
        this.training = new OneTimeProcess(
                "training",
                Training.command(settings.demonstration()),
                Training.java(),
                folder.log("training"),
                record);
        for (SuiteService service : SuiteService.values()) {
            Launch launch = launch(service, settings.demonstration());
            services.put(service, new ChildProcess(launch, record, progressSteps::say));
        }
    }

    private Launch launch(SuiteService service, boolean demonstration) {
        Path jar = project.jar(service, demonstration);
        String program = ProjectFolder.module(service, demonstration).replace('/', '-');
        List<String> command = new ArrayList<>(java.serverOptions(service.heapMegabytes(), service.collector()));
        if (shortLived) {
            command.addAll(JavaRuntime.QUICK_COMPILER_ONLY);
        }
        command.addAll(List.of("-jar", jar.toString()));
        Path directory = folder.directory("run/" + service.module());
        URI ready = environment.managementUrl(service).resolve("/q/health/ready");
        EnvironmentFile.in(directory).write(environment.of(service));
        return new Launch(
                service.module(),
                command,
                java.cache(project.aotCaches(), program, jar),
                environment.of(service),
                directory,
                folder.log(service.module()),
                ready);
    }

    @Override
    public void startPostgres() {
        progressSteps.run("PostgreSQL", postgres::start);
        Databases databases = new Databases(postgres, secrets);
        for (SuiteService service : SuiteService.values()) {
            service.database().ifPresent(name -> databases.create(name, service.hasJobRole()));
        }
    }

    @Override
    public void startKeycloak() {
        boolean first = keycloakServer.lacksRealm();
        prepareKeycloak();
        progressSteps.run(first ? "Keycloak, first start with the realm" : "Keycloak", keycloak::start);
        keycloakServer.confirmImport();
    }

    private void prepareKeycloak() {
        distribution.build(keycloakBuilder, progressSteps);
        if (keycloakServer.lacksRealm()) {
            keycloakServer.offer(realm(), project.masterRealm());
        }
    }

    private String realm() {
        Map<String, String> values = credentials.keySets();
        values.put("PORTAL_URL", environment.publicUrl().toString());
        RealmFile realm = RealmFile.read(project.realm(), values);
        credentials.people().forEach(person -> realm.with(person, credentials.password()));
        credentials.apiClients().forEach(client -> realm.with(client, credentials.secret(client)));
        return realm.json();
    }

    @Override
    public void start(SuiteService service) {
        progressSteps.run(service.module(), services.get(service)::start);
    }

    @Override
    public void tellPortal() {
        progressSteps.say("Trang web đã dùng được. / The portal can be used. " + environment.publicUrl());
    }

    /** Beside the suite, which does not need it. */
    URI observe() {
        Observation observation = new Observation(
                folder.directory("observe"),
                project.monitoring(),
                environment.ports().observation());
        Map<String, URI> metrics = new LinkedHashMap<>();
        services.keySet().forEach(service -> metrics.put(service.module(), environment.managementUrl(service)));
        URI ofKeycloak = URI.create("http://127.0.0.1:" + environment.ports().keycloakManagement());
        observer = new ChildProcess(
                observation.launch(metrics, ofKeycloak, folder.log("prometheus")), record, progressSteps::say);
        progressSteps.run("Prometheus", observer::start);
        probes = ReadinessProbes.start(HttpClient.newHttpClient(), metrics.values());
        return observation.page();
    }

    /** Whether a later start would be quicker if Java knew each program. */
    boolean isUntrained() {
        return programs().anyMatch(ChildProcess::isUntrained);
    }

    /** Teaches Java each program it does not know: one after another, so that they take no more than one processor. */
    void train() {
        startPostgres();
        prepareKeycloak();
        programs()
                .filter(ChildProcess::isUntrained)
                .forEach(program -> progressSteps.run("Training: " + program.name(), program::train));
    }

    Training training() {
        return new Training(training, progressSteps);
    }

    private Stream<ChildProcess> programs() {
        return Stream.concat(services.values().stream(), Stream.of(keycloak));
    }

    /**
     * Gateway first, so that nobody calls what is stopped; the database last. Each has its turn, whatever became of those
     * before it, and together they take less than the half minute that the process of the tests gives its hooks.
     */
    void stop() {
        try {
            services.get(SuiteService.GATEWAY).close();
        } finally {
            stopBehindTheGateway();
        }
    }

    private void stopBehindTheGateway() {
        try {
            Stream<Runnable> others = Stream.of(keycloakBuilder::close, training::close, this::closeObserver);
            CompletableFuture.allOf(Stream.concat(programs().map(program -> program::close), others)
                            .map(ParallelStart::background)
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            postgres.close();
        }
    }

    private void closeObserver() {
        ChildProcess watching = observer;
        if (watching != null) {
            watching.close();
        }
        ReadinessProbes asking = probes;
        if (asking != null) {
            asking.close();
        }
    }

    Credentials credentials() {
        return credentials;
    }

    PostgresServer postgres() {
        return postgres;
    }

    StackProcess keycloak() {
        return keycloak;
    }

    StackProcess service(SuiteService service) {
        return services.get(service);
    }

    ServiceEnvironment environment() {
        return environment;
    }
}
