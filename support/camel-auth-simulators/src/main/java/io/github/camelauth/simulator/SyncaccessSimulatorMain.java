package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link SyncaccessSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, and any number of {@code --switch name=value} (see
 * {@link SyncaccessSwitches}). {@code --help} prints them, and starts nothing.
 */
public final class SyncaccessSimulatorMain {

    private SyncaccessSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<SyncaccessSimulator> start(PrintStream out, String... arguments) {
        SyncaccessSimulatorBuilder builder = SyncaccessSimulator.builder();
        CommandLine own = new CommandLine()
                .option("--username", "default " + SyncaccessSimulator.DEFAULT_USERNAME, builder::username)
                .option("--password", "default " + SyncaccessSimulator.DEFAULT_PASSWORD, builder::password);
        return SimulatorProgram.start(out, "syncAccess", builder, own, SyncaccessSwitches.all(), arguments);
    }
}
