package io.github.camelauth.simulator;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit 5: a fresh simulator for each test, closed after it, and given to every parameter of its type of the test, of
 * {@code @BeforeEach} and of {@code @AfterEach}.
 *
 * @param <S> the simulator's type
 */
public abstract class SimulatorExtension<S extends Simulator>
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Class<S> type;
    private final Supplier<S> starter;
    private final AtomicReference<S> current = new AtomicReference<>();

    SimulatorExtension(Class<S> type, Supplier<S> starter) {
        this.type = type;
        this.starter = starter;
    }

    /** The simulator of the test that runs now; not for tests of one class that run at the same time. */
    public final S simulator() {
        return Optional.ofNullable(current.get())
                .orElseThrow(() -> new IllegalStateException("There is a simulator only while a test runs"));
    }

    @Override
    public final void beforeEach(ExtensionContext context) {
        S started = starter.get();
        current.set(started);
        store(context).put(type, started);
    }

    @Override
    public final void afterEach(ExtensionContext context) {
        current.set(null);
        store(context).remove(type, type).close();
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type && store(context).get(type) != null;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context).get(type, type);
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(this));
    }
}
