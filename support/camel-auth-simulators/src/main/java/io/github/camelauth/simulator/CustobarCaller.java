package io.github.camelauth.simulator;

import java.util.List;
import java.util.Optional;

/** An authenticated sender: a user by password, or whoever owns the token that was sent. */
record CustobarCaller(String id, Optional<CustobarToken> token) {

    boolean allows(SimulatorRequest request) {
        return token.map(used -> used.covers(request)).orElse(true);
    }

    Caller forJournal() {
        List<String> scopes = token.stream()
                .flatMap(used -> used.scopes().stream())
                .map(CustobarScope::toString)
                .toList();
        return new Caller(id, token.map(CustobarToken::id), scopes);
    }
}
