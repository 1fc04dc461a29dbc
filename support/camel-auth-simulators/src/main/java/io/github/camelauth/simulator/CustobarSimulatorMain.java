package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link CustobarSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, {@code --totp-secret}, {@code --datatarget}, and any number of
 * {@code --switch name=value} (see {@link CustobarSwitches}).
 * {@code --help} prints them, and starts nothing.
 */
public final class CustobarSimulatorMain {

    private CustobarSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<CustobarSimulator> start(PrintStream out, String... arguments) {
        CustobarSimulatorBuilder builder = CustobarSimulator.builder();
        CommandLine own = new CommandLine()
                .option("--username", "default " + CustobarSimulator.DEFAULT_USERNAME, builder::username)
                .option("--password", "default " + CustobarSimulator.DEFAULT_PASSWORD, builder::password)
                .option("--totp-secret", "in Base32; by default the user has no 2FA", builder::totpSecret)
                .option(
                        "--datatarget",
                        "its id, default " + CustobarSimulator.DEFAULT_DATATARGET,
                        builder::datatargetId);
        return SimulatorProgram.start(out, "Custobar", builder, own, CustobarSwitches.all(), arguments);
    }
}
