package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link CheckfrontSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --company}, {@code --api-key key:secret}, {@code --consumer key:secret}, any number of
 * {@code --redirect-uri} and of {@code --staff name:password}, {@code --mode strict} or {@code lenient}, and any number of
 * {@code --switch name=value} (see {@link CheckfrontSwitches}). {@code --help} prints them, and
 * starts nothing.
 */
public final class CheckfrontSimulatorMain {

    private CheckfrontSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<CheckfrontSimulator> start(PrintStream out, String... arguments) {
        CheckfrontSimulatorBuilder builder = CheckfrontSimulator.builder();
        CommandLine own = new CommandLine()
                .option("--company", "the company's name", builder::company)
                .pair("--api-key", "key:secret of the token pair", builder::apiKey)
                .pair("--consumer", "key:secret of the OAuth client", builder::consumer)
                .option("--redirect-uri", "where consent goes back to, any number of times", builder::redirectUri)
                .pair("--staff", "name:password, any number of times", builder::staff)
                .option("--mode", "strict (the default) or lenient", value -> mode(builder, value));
        return SimulatorProgram.start(out, "Checkfront", builder, own, CheckfrontSwitches.all(), arguments);
    }

    private static void mode(CheckfrontSimulatorBuilder builder, String mode) {
        switch (mode) {
            case "lenient" -> builder.lenient();
            case "strict" -> {
                // That is the default.
            }
            default -> throw new IllegalArgumentException("Neither strict nor lenient: " + mode);
        }
    }
}
