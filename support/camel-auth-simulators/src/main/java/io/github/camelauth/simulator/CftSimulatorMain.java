package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link CftSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default: {@code --port},
 * {@code --application number:key}, {@code --username}, {@code --password}, {@code --user-key}, {@code --client id:secret}, any
 * number of {@code --redirect-uri}, and any number of {@code --switch name=value} (see {@link CftSwitches}).
 */
public final class CftSimulatorMain {

    private CftSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<CftSimulator> start(PrintStream out, String... arguments) {
        CftSimulatorBuilder builder = CftSimulator.builder();
        CommandLine own = new CommandLine()
                .pair("--application", (id, key) -> builder.application(Integer.parseInt(id), key))
                .option("--username", builder::username)
                .option("--password", builder::password)
                .option("--user-key", builder::userKey)
                .pair("--client", builder::client)
                .option("--redirect-uri", builder::redirectUri);
        return SimulatorProgram.start(out, CftSite.NAME, builder, own, arguments);
    }
}
