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
                .pair(
                        "--application",
                        "number:key, default " + CftSimulator.DEFAULT_APP_ID + ":" + CftSimulator.DEFAULT_APP_KEY,
                        (id, key) -> builder.application(Integer.parseInt(id), key))
                .option("--username", "default " + CftSimulator.DEFAULT_USERNAME, builder::username)
                .option("--password", "default " + CftSimulator.DEFAULT_PASSWORD, builder::password)
                .option("--user-key", "default " + CftSimulator.DEFAULT_USER_KEY, builder::userKey)
                .pair("--client", "id:secret of the OAuth client", builder::client)
                .option("--redirect-uri", "where consent goes back to, any number of times", builder::redirectUri);
        return SimulatorProgram.start(out, CftSite.NAME, builder, own, CftSwitches.all(), arguments);
    }
}
