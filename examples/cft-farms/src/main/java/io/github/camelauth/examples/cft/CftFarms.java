package io.github.camelauth.examples.cft;

import io.github.camelauth.examples.support.Program;
import io.github.camelauth.examples.support.Reason;
import java.io.PrintStream;

/**
 * Connects users of the Cool Farm Tool and lists their farms on a schedule. With nothing configured it shows this with a
 * simulator and ends by itself. The routes are in {@code camel/*.yaml}, the options in {@code application.properties}.
 */
public final class CftFarms {

    private CftFarms() {}

    /** Ends the process with status 1 when it could not start or no farms were listed, else with 0. */
    public static void main(String[] arguments) {
        Program.run(() -> run(Settings.of(System::getProperty, System::getenv), System.out));
    }

    /** Runs until the last list or until the process is told to end; gives the status to end with. */
    static int run(Settings settings, PrintStream out) {
        try (Target target = Target.of(settings)) {
            Polls polls = new Polls();
            new Application(target, polls, out).run();
            return target.farewell(polls, out) ? 0 : 1;
        } catch (Exception e) {
            out.println("Error: " + Reason.of(e));
            return 1;
        }
    }
}
