package vn.laichau.hatangso.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.console.StackFailure;

class ParallelStartTest {

    /** In the order in which they were done. */
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void letsPeopleLookAroundWhileKeycloakStillStarts() {
        CountDownLatch told = new CountDownLatch(1);
        new ParallelStart(new Steps() {
                    @Override
                    public void startKeycloak() {
                        await(told);
                        super.startKeycloak();
                    }

                    @Override
                    public void tellPortal() {
                        super.tellPortal();
                        told.countDown();
                    }
                })
                .run();

        assertThat(done)
                .endsWith("portal", "keycloak")
                .contains("gateway", "indicator-service", "agency-service", "reporting-service");
    }

    @Test
    void startsAServiceAfterItsDatabaseAndTheGatewayAtOnce() {
        CountDownLatch gateway = new CountDownLatch(1);
        new ParallelStart(new Steps() {
                    @Override
                    public void startPostgres() {
                        await(gateway);
                        super.startPostgres();
                    }

                    @Override
                    public void start(SuiteService service) {
                        super.start(service);
                        if (service == SuiteService.GATEWAY) {
                            gateway.countDown();
                        }
                    }
                })
                .run();

        assertThat(done)
                .containsSubsequence("gateway", "postgres", "indicator-service")
                .containsSubsequence("postgres", "agency-service")
                .containsSubsequence("postgres", "reporting-service");
    }

    @Test
    void saysNothingOfAPortalThatLacksAService() {
        ParallelStart start = new ParallelStart(new Steps() {
            @Override
            public void start(SuiteService service) {
                if (service == SuiteService.REPORTING) {
                    throw new StackFailure("reporting-service did not start");
                }
                super.start(service);
            }
        });

        assertThatThrownBy(start::run).isInstanceOf(StackFailure.class).hasMessage("reporting-service did not start");
        start.awaitEnd();
        assertThat(done).contains("gateway", "keycloak").doesNotContain("portal");
    }

    @Test
    void startsNoServiceWithoutItsDatabase() {
        ParallelStart start = new ParallelStart(new Steps() {
            @Override
            public void startPostgres() {
                throw new StackFailure("PostgreSQL did not start");
            }
        });

        assertThatThrownBy(start::run).isInstanceOf(StackFailure.class).hasMessage("PostgreSQL did not start");
        start.awaitEnd();
        assertThat(done).containsExactlyInAnyOrder("gateway", "keycloak");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private class Steps implements StartSteps {

        @Override
        public void startPostgres() {
            done.add("postgres");
        }

        @Override
        public void startKeycloak() {
            done.add("keycloak");
        }

        @Override
        public void start(SuiteService service) {
            done.add(service.module());
        }

        @Override
        public void tellPortal() {
            done.add("portal");
        }
    }
}
