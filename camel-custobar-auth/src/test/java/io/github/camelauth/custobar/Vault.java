package io.github.camelauth.custobar;

import io.github.camelauth.testsupport.TestApp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.ContextReloadStrategy;

/** Stands for a vault: {@code {{vault:name}}} is what was put there last. Nobody hears of a change but by a reload. */
final class Vault {

    static final String BEAN = "vault";

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Vault put(String name, String secret) {
        secrets.put(name, secret);
        return this;
    }

    void remove(String name) {
        secrets.remove(name);
    }

    /** The secret of this name; null for none. */
    String secret(String name) {
        return secrets.get(name);
    }

    /** An application that has this vault and may be reloaded. */
    TestApp in(TestApp app) {
        return app.bean(BEAN, this).property("camel.main.context-reload-enabled", "true");
    }

    /** As the trigger task of a vault does it; fails where Camel's reload does. */
    static void reload(TestApp app) {
        ContextReloadStrategy strategy = app.context().hasService(ContextReloadStrategy.class);
        strategy.onReload(BEAN);
        if (strategy.getLastError() != null) {
            throw new AssertionError("The reload failed", strategy.getLastError());
        }
    }
}
