package io.github.camelauth.token.engine;

import io.github.camelauth.token.AuthException;
import io.github.camelauth.token.store.Intent;
import io.github.camelauth.token.store.TokenRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers as a test scripted it; where nothing is scripted, with a new token of 30 minutes each time. */
final class ScriptedTokenClient implements TokenClient {

    final List<TokenRequest> requests = new CopyOnWriteArrayList<>();
    final List<TokenRecord> revoked = new CopyOnWriteArrayList<>();
    Duration life = Duration.ofMinutes(30);
    String place;
    boolean superseding;
    Supplier<Boolean> revocation = () -> true;

    private volatile Function<TokenRequest, TokenGrant> usual = this::answer;
    private final Queue<Function<TokenRequest, TokenGrant>> script = new ConcurrentLinkedQueue<>();

    ScriptedTokenClient then(Function<TokenRequest, TokenGrant> answer) {
        script.add(answer);
        return this;
    }

    ScriptedTokenClient thenFail(AuthException failure) {
        return then(request -> {
            throw failure;
        });
    }

    /** The next request waits at a gate, which the test opens. */
    Gate thenWait() {
        Gate gate = new Gate();
        then(request -> {
            gate.pass();
            return answer(request);
        });
        return gate;
    }

    @Override
    public TokenGrant request(TokenRequest request) {
        requests.add(request);
        Function<TokenRequest, TokenGrant> next = script.poll();
        return next == null ? usual.apply(request) : next.apply(request);
    }

    /** What it answers from here on, where nothing is scripted. */
    void answering(Function<TokenRequest, TokenGrant> answer) {
        usual = answer;
    }

    TokenGrant answer(TokenRequest request) {
        return TokenGrant.of(TestTokens.token("token-" + requests.size(), request.now(), life));
    }

    @Override
    public boolean revoke(TokenRecord record) {
        revoked.add(record);
        return revocation.get();
    }

    @Override
    public String whereToFind(Intent intent) {
        return place;
    }

    @Override
    public boolean supersedes(TokenRecord record, Instant now) {
        return superseding;
    }
}
