package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link TimbrSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, {@code --salt}, {@code --api-key}, {@code --ontology}, and any
 * number of {@code --switch name=value} (see {@link TimbrSwitches}).
 */
public final class TimbrSimulatorMain {

    private TimbrSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<TimbrSimulator> start(PrintStream out, String... arguments) {
        TimbrSimulatorBuilder builder = TimbrSimulator.builder();
        CommandLine own = new CommandLine()
                .option("--username", builder::username)
                .option("--password", builder::password)
                .option("--salt", builder::salt)
                .option("--api-key", builder::apiKey)
                .option("--ontology", builder::ontology);
        return SimulatorProgram.start(out, "Timbr", builder, own, arguments);
    }
}
