package io.github.camelauth.benchmarks.peer;

import com.google.auth.RequestMetadataCallback;
import com.google.auth.oauth2.OAuth2Credentials;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** google-auth-library by its call with an executor, which lets it renew beside the callers. */
public final class GoogleAsyncPeer implements Peer {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final OAuth2Credentials credentials;

    public GoogleAsyncPeer(Rules rules) {
        this.credentials = GooglePeer.credentials(rules);
    }

    @Override
    public Object credential() {
        Answer answer = new Answer();
        credentials.getRequestMetadata(null, executor, answer);
        return answer.join();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static final class Answer extends CompletableFuture<Object> implements RequestMetadataCallback {

        @Override
        public void onSuccess(Map<String, List<String>> metadata) {
            complete(metadata);
        }

        @Override
        public void onFailure(Throwable exception) {
            completeExceptionally(exception);
        }
    }
}
