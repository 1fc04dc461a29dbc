package io.github.camelauth.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Every token there ever was, by its value. Safe for use by many threads. */
final class CustobarTokens {

    private static final int ID_LENGTH = 12;
    private static final String VALUE_PREFIX = "API";
    private static final int VALUE_LENGTH = 37;

    private final Clock clock;
    private final Map<String, CustobarToken> byValue = new LinkedHashMap<>();

    CustobarTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized CustobarToken create(CustobarTokenOrder order) {
        Instant now = clock.instant();
        CustobarToken token = new CustobarToken(
                RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, ID_LENGTH),
                order.ownerId(),
                order.createdBy(),
                order.name(),
                now,
                Concealed.of(VALUE_PREFIX + RandomText.of(RandomText.UPPER_CASE_ALPHANUMERIC, VALUE_LENGTH)),
                List.copyOf(order.scopes()),
                order.lifetime().map(now::plus),
                CustobarToken.State.ACTIVE);
        byValue.put(token.value().reveal(), token);
        return token;
    }

    synchronized Optional<CustobarToken> find(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    Optional<CustobarToken> findById(String id) {
        return all().stream().filter(token -> token.id().equals(id)).findFirst();
    }

    synchronized List<CustobarToken> all() {
        return List.copyOf(byValue.values());
    }

    long valid() {
        Instant now = clock.instant();
        return all().stream().filter(token -> token.validAt(now)).count();
    }

    void revoke(Predicate<CustobarToken> which) {
        change(
                which.and(token -> token.state() == CustobarToken.State.ACTIVE),
                token -> token.in(CustobarToken.State.REVOKED));
    }

    void delete(String id) {
        change(token -> token.id().equals(id), token -> token.in(CustobarToken.State.DELETED));
    }

    void expire(Predicate<CustobarToken> which) {
        Instant now = clock.instant();
        change(which, token -> token.expiringAt(now));
    }

    private synchronized void change(Predicate<CustobarToken> which, UnaryOperator<CustobarToken> change) {
        byValue.replaceAll((value, token) -> which.test(token) ? change.apply(token) : token);
    }
}
