package io.github.camelauth.simulator;

/**
 * A fresh {@link CustobarSimulator} for each test: {@code @ExtendWith(CustobarSimulatorExtension.class)}, or with options
 * of one's own {@code @RegisterExtension static final CustobarSimulatorExtension CUSTOBAR = new
 * CustobarSimulatorExtension(CustobarSimulator.builder().username(...))}.
 */
public final class CustobarSimulatorExtension extends SimulatorExtension<CustobarSimulator> {

    /** With all defaults. */
    public CustobarSimulatorExtension() {
        this(CustobarSimulator.builder());
    }

    public CustobarSimulatorExtension(CustobarSimulatorBuilder builder) {
        super(CustobarSimulator.class, builder::start);
    }
}
