package io.github.camelauth.simulator;

/**
 * A fresh {@link SyncaccessSimulator} for each test: {@code @ExtendWith(SyncaccessSimulatorExtension.class)}, or with
 * options of one's own {@code @RegisterExtension static final SyncaccessSimulatorExtension SYNCACCESS = new
 * SyncaccessSimulatorExtension(SyncaccessSimulator.builder().username(...))}.
 */
public final class SyncaccessSimulatorExtension extends SimulatorExtension<SyncaccessSimulator> {

    /** With all defaults. */
    public SyncaccessSimulatorExtension() {
        this(SyncaccessSimulator.builder());
    }

    public SyncaccessSimulatorExtension(SyncaccessSimulatorBuilder builder) {
        super(SyncaccessSimulator.class, builder::start);
    }
}
