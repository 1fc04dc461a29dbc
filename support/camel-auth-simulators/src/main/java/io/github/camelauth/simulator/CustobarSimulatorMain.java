package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a {@link CustobarSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, {@code --totp-secret}, {@code --datatarget}, and any number of
 * {@code --switch name=value} (see {@link CustobarSwitches}). {@code --help} prints all of this, and starts nothing.
 */
public final class CustobarSimulatorMain {

    private static final int DEFAULT_PORT = 8089;

    private CustobarSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Optional<CustobarSimulator> started = start(System.out, arguments);
        if (started.isEmpty()) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(started.get()::close));
        // The server's threads are daemons: this one keeps the program alive.
        new CountDownLatch(1).await();
    }

    /** Starts it and tells about it; nothing is started when the arguments are not understood. */
    static Optional<CustobarSimulator> start(PrintStream out, String... arguments) {
        CustobarSimulatorBuilder builder = CustobarSimulator.builder().port(DEFAULT_PORT);
        CommandLine options = options(builder);
        if (CommandLine.asksForHelp(arguments)) {
            printHelp(out, options);
            return Optional.empty();
        }
        try {
            options.run(arguments);
            CustobarSimulator simulator = builder.start();
            out.println("Custobar simulator at " + simulator.baseUrl());
            builder.printable().forEach((name, value) -> out.println("  " + name + " = " + value));
            simulator.switches().toMap().forEach((name, value) -> out.println("  --switch " + name + "=" + value));
            simulator.addListener(record -> out.println(record.summary()));
            return Optional.of(simulator);
        } catch (IllegalArgumentException misunderstood) {
            out.println(misunderstood.getMessage());
            return Optional.empty();
        }
    }

    private static CommandLine options(CustobarSimulatorBuilder builder) {
        return new CommandLine()
                .option("--port", "default " + DEFAULT_PORT + "; 0: any free one", value -> builder.port(number(value)))
                .option("--username", "default " + CustobarSimulator.DEFAULT_USERNAME, builder::username)
                .option("--password", "default " + CustobarSimulator.DEFAULT_PASSWORD, builder::password)
                .option("--totp-secret", "in Base32; the user then has 2FA, by default not", builder::totpSecret)
                .option(
                        "--datatarget",
                        "its id, default " + CustobarSimulator.DEFAULT_DATATARGET,
                        builder::datatargetId)
                .option("--switch", "name=value, any number of times", value -> addSwitch(builder, value));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + text, e);
        }
    }

    private static void printHelp(PrintStream out, CommandLine options) {
        out.println("Runs a simulator of Custobar until Ctrl-C. Options, each with a value:");
        options.help().forEach(out::println);
        out.println("Switches, what Custobar's documents leave open:");
        for (Switch<?> each : CustobarSwitches.all()) {
            out.println("  " + each.name() + "=" + each.defaultValue() + "  " + each.meaning());
        }
    }

    private static void addSwitch(CustobarSimulatorBuilder builder, String assignment) {
        String[] pair = assignment.split("=", 2);
        if (pair.length < 2) {
            throw new IllegalArgumentException("Not of the form name=value: " + assignment);
        }
        builder.with(pair[0], pair[1]);
    }
}
