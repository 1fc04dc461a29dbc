package io.github.camelauth.camel;

import java.util.Arrays;

/** Operations as they are typed in URIs. */
public final class Operations {

    private Operations() {}

    /**
     * Finds an operation by its name.
     *
     * @throws IllegalArgumentException naming those that there are
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no operation. There are " + Arrays.toString(type.getEnumConstants())));
    }
}
