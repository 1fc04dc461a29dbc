package io.github.camelauth.simulator;

/**
 * A fresh {@link CheckfrontSimulator} for each test: {@code @ExtendWith(CheckfrontSimulatorExtension.class)}, or with options
 * of one's own {@code @RegisterExtension static final CheckfrontSimulatorExtension CHECKFRONT = new
 * CheckfrontSimulatorExtension(CheckfrontSimulator.builder().lenient())}.
 */
public final class CheckfrontSimulatorExtension extends SimulatorExtension<CheckfrontSimulator> {

    /** With all defaults. */
    public CheckfrontSimulatorExtension() {
        this(CheckfrontSimulator.builder());
    }

    public CheckfrontSimulatorExtension(CheckfrontSimulatorBuilder builder) {
        super(CheckfrontSimulator.class, builder::start);
    }
}
