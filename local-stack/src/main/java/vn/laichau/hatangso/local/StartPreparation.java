package vn.laichau.hatangso.local;

import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.folder.DataFolder;
import vn.laichau.hatangso.local.folder.FolderSettings;
import vn.laichau.hatangso.local.postgres.PostgresServer;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.local.process.ProcessRecord;

/** What is settled before anything starts: that nothing of an earlier start runs, what the folder is, that there is room. */
record StartPreparation(DataFolder folder, StackOptions options, ProgressSteps steps) {

    StackParts parts() {
        ProcessRecord record = stopLeftovers();
        if (options.reset()) {
            folder.reset();
        }
        FolderSettings settings = folder.settings(
                options.port(), options.demonstration(), options.rehearsal().isPresent());
        folder.requireSpace();
        new Ports(settings.port()).requireFree();
        ProjectFolder.find().requireBuilt(settings.demonstration());
        folder.remember(settings);
        steps.say("Data folder " + folder.path() + (settings.demonstration() ? ", with demonstration data" : ""));
        options.rehearsal().ifPresent(instant -> steps.say("REHEARSAL: the services' clocks begin at " + instant));
        return new StackParts(folder, settings, options, record, steps);
    }

    private ProcessRecord stopLeftovers() {
        ProcessRecord record = new ProcessRecord(folder.path());
        record.stopLeftovers().forEach(left -> steps.say("Stopped what an earlier start left behind: " + left));
        PostgresServer.stopLeftover(folder)
                .ifPresent(pid -> steps.say("Stopped what an earlier start left behind: postgresql (" + pid + ")"));
        return record;
    }
}
