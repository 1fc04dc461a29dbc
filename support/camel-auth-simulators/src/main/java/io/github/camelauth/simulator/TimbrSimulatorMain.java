package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link TimbrSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, {@code --salt}, {@code --api-key}, {@code --ontology}, and any
 * number of {@code --switch name=value} (see {@link TimbrSwitches}). {@code --help} prints them, and starts nothing.
 */
public final class TimbrSimulatorMain {

    private TimbrSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<TimbrSimulator> start(PrintStream out, String... arguments) {
        TimbrSimulatorBuilder builder = TimbrSimulator.builder();
        CommandLine own = new CommandLine()
                .option("--username", "default " + TimbrSimulator.DEFAULT_USERNAME, builder::username)
                .option("--password", "default " + TimbrSimulator.DEFAULT_PASSWORD, builder::password)
                .option("--salt", "default " + TimbrSimulator.DEFAULT_SALT, builder::salt)
                .option("--api-key", "by default the user has none", builder::apiKey)
                .option("--ontology", "default " + TimbrSimulator.DEFAULT_ONTOLOGY, builder::ontology);
        return SimulatorProgram.start(out, "Timbr", builder, own, TimbrSwitches.all(), arguments);
    }
}
