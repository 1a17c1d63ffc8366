package vn.laichau.hatangso.local;

/** What a start consists of. */
interface StartSteps {

    void startPostgres();

    void startKeycloak();

    void start(SuiteService service);

    /** Every service runs: people can look around, whether or not they can sign in already. */
    void tellPortal();
}
