package io.github.camelauth.token.engine;

import io.github.camelauth.token.store.TokenRecord;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One request for a token.
 *
 * @param current what is stored now ({@link TokenRecord#NONE} where nothing is), its intent being this request's own
 * @param now when the request begins, which is where the new token's life is counted from
 * @param progress stores what must survive a crash between two steps of one request, such as the id of something that was
 *     created once; each call adds to the record's attributes, durably
 */
public record TokenRequest(TokenRecord current, Instant now, Consumer<Map<String, String>> progress) {}
