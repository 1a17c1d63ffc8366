package vn.laichau.hatangso.chassis.audit;

import jakarta.inject.Singleton;

/** What the resource of each service stands on, without showing it. */
@Singleton
public class AuditParts {

    private final AuditTrail trail;
    private final AuditExport export;
    private final AuditKeys keys;

    AuditParts(AuditTrail trail, AuditExport export, AuditKeys keys) {
        this.trail = trail;
        this.export = export;
        this.keys = keys;
    }

    AuditTrail trail() {
        return trail;
    }

    AuditExport export() {
        return export;
    }

    AuditKeys keys() {
        return keys;
    }
}
