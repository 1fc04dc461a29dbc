package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The present values of a simulator's switches. May be changed at any time and by any thread. */
public final class Switches {

    private final List<Switch<?>> known;
    private final Map<Switch<?>, Object> changed = new ConcurrentHashMap<>();

    Switches(List<Switch<?>> known) {
        this.known = List.copyOf(known);
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Switch<T> of) {
        return (T) changed.getOrDefault(of, of.defaultValue());
    }

    public <T> Switches set(Switch<T> of, T value) {
        changed.put(of, Objects.requireNonNull(value));
        return this;
    }

    /** The same by text, for a command line. */
    public Switches set(String name, String value) {
        Switch<?> named = known.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such switch: " + name));
        changed.put(named, named.parse(value));
        return this;
    }

    /** Back to the defaults. */
    public void reset() {
        changed.clear();
    }

    /** Every switch by name with its present value. */
    public Map<String, Object> toMap() {
        Map<String, Object> values = new LinkedHashMap<>();
        known.forEach(each -> values.put(each.name(), get(each)));
        return values;
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
