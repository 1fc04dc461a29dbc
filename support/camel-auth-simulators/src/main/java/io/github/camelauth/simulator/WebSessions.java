package io.github.camelauth.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who is in a vendor's website by cookie: visitors, who got a form with a CSRF token, and users. Safe for use by many threads. */
final class WebSessions {

    private static final int ID_LENGTH = 40;

    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    Session open(Optional<String> username) {
        Session session = new Session(random(), random(), username);
        byId.put(session.id(), session);
        return session;
    }

    Optional<Session> find(SimulatorRequest request, String cookieName) {
        return Stream.of(request.header("Cookie").orElse("").split(";"))
                .map(cookie -> cookie.trim().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(cookieName))
                .map(pair -> pair[1])
                .findFirst()
                .map(byId::get);
    }

    void close(Session session) {
        byId.remove(session.id());
    }

    void closeAll() {
        byId.clear();
    }

    private static String random() {
        return RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, ID_LENGTH);
    }

    /** @param username empty for a visitor */
    record Session(String id, String csrfToken, Optional<String> username) {

        /** Whether a form has the CSRF token that this session was given. */
        boolean accepts(SimulatorRequest request, String csrfField) {
            return request.formField(csrfField).filter(csrfToken::equals).isPresent();
        }

        Answer set(Answer answer, String cookieName) {
            return answer.withHeader("Set-Cookie", cookieName + "=" + id + "; HttpOnly; Path=/; SameSite=Lax");
        }

        @Override
        public String toString() {
            return "Session[" + username.orElse("visitor") + "]";
        }
    }
}
