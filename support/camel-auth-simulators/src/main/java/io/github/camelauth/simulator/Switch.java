package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that the vendor's documents leave open, with the value that the simulator takes for it.
 *
 * @param name as given on the command line
 * @param defaultValue an Integer, Boolean, Duration, String or enum
 * @param meaning one line for people
 */
public record Switch<T>(String name, T defaultValue, String meaning) {

    public Switch {
        Objects.requireNonNull(defaultValue);
    }

    /** The value that a text stands for: {@code 403}, {@code true}, {@code PT8H}, {@code SECONDS}. */
    @SuppressWarnings("unchecked")
    T parse(String text) {
        return (T) parsed(text);
    }

    private Object parsed(String text) {
        if (defaultValue instanceof Integer) {
            return Integer.valueOf(text);
        }
        if (defaultValue instanceof Boolean) {
            return Boolean.valueOf(text);
        }
        if (defaultValue instanceof Duration) {
            return Duration.parse(text);
        }
        return defaultValue instanceof Enum<?> constant ? sibling(constant, text) : text;
    }

    private static Object sibling(Enum<?> constant, String name) {
        return Stream.of(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> other.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such value: " + name));
    }
}
