package io.github.camelauth.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were measured.
 *
 * @param processor the processor's model
 * @param cores how many of its cores this process has
 * @param jdk the Java runtime
 * @param load how many processes wanted a core in the minute before
 */
public record Machine(String processor, int cores, String jdk, double load) {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    /** This machine, to be asked before the run begins. */
    public static Machine here() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processorName() {
        if (!Files.isReadable(CPUINFO)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPUINFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%s, %d cores, %s, load average %.1f before the run".formatted(processor, cores, jdk, load);
    }
}
