package io.github.camelauth.simulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs a {@link CustobarSimulator} from a shell, until Ctrl-C. Options, each with a value and each with a default:
 * {@code --port}, {@code --username}, {@code --password}, {@code --totp-secret}, {@code --datatarget}, and any number of
 * {@code --switch name=value} (see {@link CustobarSwitches}).
 */
public final class CustobarSimulatorMain {

    private CustobarSimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimulatorProgram.await(start(System.out, arguments));
    }

    static Optional<CustobarSimulator> start(PrintStream out, String... arguments) {
        CustobarSimulatorBuilder builder = CustobarSimulator.builder();
        CommandLine own = new CommandLine()
                .option("--username", builder::username)
                .option("--password", builder::password)
                .option("--totp-secret", builder::totpSecret)
                .option("--datatarget", builder::datatargetId);
        return SimulatorProgram.start(out, "Custobar", builder, own, arguments);
    }
}
