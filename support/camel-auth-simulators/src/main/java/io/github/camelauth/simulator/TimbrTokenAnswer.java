package io.github.camelauth.simulator;

import java.util.List;
import java.util.Map;

/** What get_token says when it grants a token: documented, or wrong in ways that a client must notice (§1.8 point 6). */
public enum TimbrTokenAnswer {
    /** {@code {"data": ["tk_..."], "status": "success"}}. */
    DOCUMENTED,
    /** {@code data} is an empty list. */
    EMPTY_LIST,
    /** {@code data} is the token itself and no list. */
    NO_LIST,
    /** The token lacks its {@code tk_}. */
    WITHOUT_PREFIX,
    /** There is no {@code status}. */
    WITHOUT_STATUS,
    /** A page for people. */
    HTML;

    Answer answer(String token) {
        return switch (this) {
            case DOCUMENTED -> TimbrAnswer.success(List.of(token));
            case EMPTY_LIST -> TimbrAnswer.success(List.of());
            case NO_LIST -> TimbrAnswer.success(token);
            case WITHOUT_PREFIX -> TimbrAnswer.success(List.of(token.substring(TimbrTokens.PREFIX.length())));
            case WITHOUT_STATUS -> Answer.json(200, Map.of("data", List.of(token)));
            case HTML -> Answer.html(200, "Welcome");
        };
    }
}
