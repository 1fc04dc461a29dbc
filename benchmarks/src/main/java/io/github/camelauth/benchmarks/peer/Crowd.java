package io.github.camelauth.benchmarks.peer;

import com.google.auth.oauth2.OAuth2Credentials;
import com.linecorp.armeria.common.util.AsyncLoader;
import io.github.camelauth.benchmarks.idp.IssuedToken;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.NonBlocking;
import software.amazon.awssdk.utils.cache.OneCallerBlocks;

/** Many accounts of one peer, each with its token and nothing around it that an application would not need. */
public final class Crowd {

    private final Object[] accounts;

    private Crowd(int size) {
        this.accounts = new Object[size];
    }

    /** So many of google-auth-library's credentials. */
    public static Crowd google(Rules rules, int size) throws IOException {
        Crowd crowd = new Crowd(size);
        for (int i = 0; i < size; i++) {
            OAuth2Credentials credentials = GooglePeer.credentials(rules);
            credentials.getRequestMetadata(null);
            crowd.accounts[i] = credentials;
        }
        return crowd;
    }

    /** So many of the AWS SDK's suppliers. */
    public static Crowd aws(Rules rules, int size, boolean nonBlocking) {
        Crowd crowd = new Crowd(size);
        for (int i = 0; i < size; i++) {
            CachedSupplier<String> supplier =
                    AwsPeer.supplier(rules, nonBlocking ? new NonBlocking("benchmark") : new OneCallerBlocks());
            supplier.get();
            crowd.accounts[i] = supplier;
        }
        return crowd;
    }

    /** So many principals of one manager of Spring Security's. */
    public static Crowd spring(Rules rules, int size) {
        Crowd crowd = new Crowd(1);
        OAuth2AuthorizedClientManager manager = SpringPeer.manager(rules);
        for (int i = 0; i < size; i++) {
            new SpringPeer(manager, "principal-%06d".formatted(i)).credential();
        }
        crowd.accounts[0] = manager;
        return crowd;
    }

    /** So many of Armeria's loaders. */
    public static Crowd armeria(Rules rules, int size) {
        Crowd crowd = new Crowd(size);
        Executor inPlace = Runnable::run;
        for (int i = 0; i < size; i++) {
            AsyncLoader<IssuedToken> loader = ArmeriaPeer.loader(rules, inPlace);
            loader.load().join();
            crowd.accounts[i] = loader;
        }
        return crowd;
    }
}
