package io.github.camelauth.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The company's users: who may log in, which codes are used up, who is locked. Safe for use by many threads. */
final class CustobarUsers {

    private static final int CODE_DIGITS = 6;
    private static final int FIRST_NUMBER = 2;

    private final Clock clock;
    private final Switches switches;
    private final List<CustobarUser> users = new CopyOnWriteArrayList<>();
    private final Set<String> usedCodes = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    CustobarUsers(Clock clock, Switches switches) {
        this.clock = clock;
        this.switches = switches;
    }

    void add(String username, String password, Optional<String> totpSecret) {
        String id = "users/" + (FIRST_NUMBER + users.size());
        users.add(new CustobarUser(id, username, Concealed.of(password), totpSecret.map(Concealed::of)));
    }

    void change(String username, UnaryOperator<CustobarUser> change) {
        users.replaceAll(user -> user.username().equals(username) ? change.apply(user) : user);
        failures.remove(username);
    }

    boolean has(String id) {
        return users.stream().anyMatch(user -> user.id().equals(id));
    }

    CustobarUser first() {
        return users.get(0);
    }

    CustobarUser logIn(String username, String password, Optional<String> code) {
        try {
            CustobarUser user = verified(username, password, code);
            failures.remove(username);
            return user;
        } catch (Refusal refused) {
            failures.merge(username, 1, Integer::sum);
            throw refused;
        }
    }

    private CustobarUser verified(String username, String password, Optional<String> code) {
        int lockAfter = switches.get(CustobarSwitches.LOCK_AFTER_FAILURES);
        if (lockAfter > 0 && failures.getOrDefault(username, 0) >= lockAfter) {
            throw CustobarRejection.LOCKED_USER.refusal(switches);
        }
        CustobarUser user = users.stream()
                .filter(candidate -> candidate.accepts(username, password))
                .findFirst()
                .orElseThrow(() -> CustobarRejection.BAD_CREDENTIALS.refusal(switches));
        user.totpSecret().ifPresent(secret -> checkCode(user, secret, code));
        return user;
    }

    private void checkCode(CustobarUser user, Concealed secret, Optional<String> code) {
        String offered = code.orElseThrow(() -> CustobarRejection.MISSING_CODE.refusal(switches));
        long now = Totp.step(clock.instant());
        int skew = switches.get(CustobarSwitches.CODE_SKEW_STEPS);
        for (long step = now - skew; step <= now + skew; step++) {
            if (code(secret, step).equals(offered) && unused(user, step)) {
                return;
            }
        }
        throw CustobarRejection.WRONG_CODE.refusal(switches);
    }

    private boolean unused(CustobarUser user, long step) {
        boolean first = usedCodes.add(user.id() + "@" + step);
        return first || !switches.get(CustobarSwitches.REJECT_REPLAYED_CODES);
    }

    String currentCode(CustobarUser user) {
        Concealed secret =
                user.totpSecret().orElseThrow(() -> new IllegalStateException("This user has no second factor"));
        return code(secret, Totp.step(clock.instant()));
    }

    private static String code(Concealed secret, long step) {
        return Totp.code(Base32.decode(secret.reveal()), step, CODE_DIGITS);
    }
}
