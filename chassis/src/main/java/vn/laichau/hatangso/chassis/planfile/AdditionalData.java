package vn.laichau.hatangso.chassis.planfile;

/**
 * What an archive beside the service brings into an empty database after the plan, in the same transaction. No service has one
 * in its own artifact (docs/adr/0050).
 */
public interface AdditionalData {

    /** @return whether anything was brought */
    boolean load();
}
