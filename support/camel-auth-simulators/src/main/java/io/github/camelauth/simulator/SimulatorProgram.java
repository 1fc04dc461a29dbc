package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A simulator that is run from a shell. Every one has {@code --port} and {@code --switch name=value}. */
final class SimulatorProgram {

    private static final int DEFAULT_PORT = 8089;

    private SimulatorProgram() {}

    /** Starts it and tells about it; nothing is started for help, or when the arguments are not understood. */
    static <S extends Simulator> Optional<S> start(
            PrintStream out,
            String title,
            SimulatorBuilder<S, ?> builder,
            CommandLine own,
            List<Switch<?>> switches,
            String... arguments) {
        builder.port(DEFAULT_PORT);
        own.option("--port", "default " + DEFAULT_PORT + "; 0: any free one", value -> builder.port(number(value)))
                .option("--switch", "name=value, any number of times", value -> addSwitch(builder, value));
        if (CommandLine.asksForHelp(arguments)) {
            printHelp(out, title, own, switches);
            return Optional.empty();
        }
        try {
            own.run(arguments);
            S simulator = builder.start();
            out.println(title + " simulator at " + simulator.baseUrl());
            builder.printable().forEach((name, value) -> out.println("  " + name + " = " + value));
            simulator.switches().toMap().forEach((name, value) -> out.println("  --switch " + name + "=" + value));
            simulator.addListener(record -> out.println(record.summary()));
            return Optional.of(simulator);
        } catch (IllegalArgumentException misunderstood) {
            out.println(misunderstood.getMessage());
            return Optional.empty();
        }
    }

    private static void printHelp(PrintStream out, String title, CommandLine options, List<Switch<?>> switches) {
        out.println("Runs a simulator of " + title + " until Ctrl-C. Options, each with a value:");
        options.help().forEach(out::println);
        out.println("Switches, what the vendor's documents leave open:");
        for (Switch<?> each : switches) {
            out.println("  " + each.name() + "=" + each.defaultValue() + "  " + each.meaning());
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + text, e);
        }
    }

    private static void addSwitch(SimulatorBuilder<?, ?> builder, String assignment) {
        String[] pair = assignment.split("=", 2);
        if (pair.length < 2) {
            throw new IllegalArgumentException("Not of the form name=value: " + assignment);
        }
        builder.with(pair[0], pair[1]);
    }

    /** Waits for Ctrl-C, where there is something to wait for. */
    static void await(Optional<? extends Simulator> started) throws InterruptedException {
        if (started.isEmpty()) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(started.get()::close));
        // The server's threads are daemons: this one keeps the program alive.
        new CountDownLatch(1).await();
    }
}
