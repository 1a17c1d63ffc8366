package vn.laichau.hatangso.kit;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the suite. */
abstract class SuiteCommand {

    final Clock clock;

    @Mixin
    Settings settings;

    @Spec
    CommandSpec spec;

    SuiteCommand(Clock clock) {
        this.clock = clock;
    }

    Suite suite() {
        var transport = new Transport(settings, clock, log());
        return new Suite(settings, transport, new Tokens(settings, transport, clock, log()));
    }

    Log log() {
        return new Log(spec.commandLine().getErr(), clock);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
