package io.github.camelauth.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts the benchmarks in a JVM of their own: Maven's has its own work to do and its class path is no one's, while JMH
 * forks with the class path of the JVM that it runs in.
 */
public final class Launcher {

    private Launcher() {}

    /** Passes the arguments on. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-cp",
                classPath(),
                Benchmarks.class.getName()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The benchmarks ended with " + exit);
        }
    }

    /** Of the loader that Maven made for this class, or of the JVM where it was started by hand. */
    private static String classPath() {
        if (Launcher.class.getClassLoader() instanceof URLClassLoader maven) {
            return Arrays.stream(maven.getURLs()).map(Launcher::file).collect(Collectors.joining(":"));
        }
        return System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(url.getPath()).toString();
    }
}
