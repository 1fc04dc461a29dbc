package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.examples.support.Program;
import io.github.camelauth.examples.support.Reason;
import java.io.PrintStream;

/**
 * Extracts subscribers on a schedule, each once, over restarts and failures. With nothing configured it shows this with a
 * simulator and ends by itself; with an account it asks syncAccess until Ctrl-C. The routes are in
 * {@code camel/syncaccess-subscribers.yaml}, the options in {@code application.properties}.
 */
public final class SyncaccessSubscribers {

    private SyncaccessSubscribers() {}

    /** Ends the process with status 1 when it could not start or no run came through, else with 0. */
    public static void main(String[] arguments) {
        Program.run(() -> run(Settings.of(System::getProperty, System::getenv), System.out));
    }

    /** Runs until the last run or until the process is told to end; gives the status to end with. */
    static int run(Settings settings, PrintStream out) {
        try (Target target = Target.of(settings)) {
            Runs runs = new Runs();
            for (int start = 1; start <= target.starts(); start++) {
                new Start(target, runs, out).run();
            }
            return target.farewell(runs, out) ? 0 : 1;
        } catch (Exception e) {
            out.println("Error: " + Reason.of(e));
            return 1;
        }
    }
}
