-- What was received stays as it was received: the application changes only what is decided about it afterwards, whatever the program does.
REVOKE UPDATE ON submission, submission_version, attachment FROM "${app}";

GRANT UPDATE (state, punctuality, late_reason, revision) ON submission TO "${app}";
GRANT UPDATE (decision, decided_at, decided_by, comment, return_by, withdrawn_at, withdrawn_by, withdrawal_reason)
    ON submission_version TO "${app}";

-- A clerk's scan goes over to the organisation whose paper it is.
GRANT UPDATE (organisation) ON attachment TO "${app}";
