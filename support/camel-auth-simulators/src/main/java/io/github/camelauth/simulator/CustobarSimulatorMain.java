package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a {@link CustobarSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, {@code --totp-secret}, {@code --datatarget}, and any number of
 * {@code --switch name=value} (see {@link CustobarSwitches}).
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
        try {
            options(builder).run(arguments);
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
                .option("--port", value -> builder.port(Integer.parseInt(value)))
                .option("--username", builder::username)
                .option("--password", builder::password)
                .option("--totp-secret", builder::totpSecret)
                .option("--datatarget", builder::datatargetId)
                .option("--switch", value -> addSwitch(builder, value));
    }

    private static void addSwitch(CustobarSimulatorBuilder builder, String assignment) {
        String[] pair = assignment.split("=", 2);
        if (pair.length < 2) {
            throw new IllegalArgumentException("Not of the form name=value: " + assignment);
        }
        builder.with(pair[0], pair[1]);
    }
}
