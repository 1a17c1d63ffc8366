package vn.laichau.hatangso.chassis.audit;

import jakarta.inject.Singleton;

/** What the resource of each service stands on, without showing it. */
@Singleton
public class AuditComponents {

    private final AuditReader trail;
    private final AuditExport export;
    private final AuditKeys keys;

    AuditComponents(AuditReader trail, AuditExport export, AuditKeys keys) {
        this.trail = trail;
        this.export = export;
        this.keys = keys;
    }

    AuditReader trail() {
        return trail;
    }

    AuditExport export() {
        return export;
    }

    AuditKeys keys() {
        return keys;
    }
}
