package io.github.camelauth.examples.checkfront;

import io.github.camelauth.store.FileTokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each refresh ends the token before it, so what Checkfront gives must be there after a restart: in encrypted files. */
@Configuration(proxyBeanMethods = false)
class TokenFiles {

    @Bean
    FileTokenStore tokenStore(ConnectSettings settings) {
        FileTokenStore store = new FileTokenStore();
        store.setDirectory(settings.storeDirectory().toString());
        store.setKeyFile(settings.storeKeyFile().toString());
        return store;
    }
}
