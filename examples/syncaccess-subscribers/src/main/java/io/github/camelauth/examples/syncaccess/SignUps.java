package io.github.camelauth.examples.syncaccess;

import io.github.camelauth.simulator.Fault;
import io.github.camelauth.simulator.SyncaccessSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who gets an account in the course of the demo, run by run, and when the vendor is in trouble. All made up. */
final class SignUps {

    static final Instant FIRST_RUN = Instant.parse("2026-01-05T06:00:00Z");

    /** How many sign up after each of the runs. After the first nobody does: the second finds an empty range. */
    private static final List<Integer> AFTER_RUN = List.of(0, 2, 1, 1, 2, 0);

    private static final int RUN_BEFORE_THE_TROUBLE = 2;

    private static final List<String> NAMES =
            List.of("Ada", "Grace", "Linus", "Edsger", "Barbara", "Donald", "Frances", "Tony", "Radia");

    private final List<SyncaccessSubscriber> accounts = new ArrayList<>();

    SignUps() {
        for (int days = 3; days >= 1; days--) {
            add(FIRST_RUN.minus(Duration.ofDays(days)));
        }
    }

    /** Everybody, with those who sign up after this run. */
    List<SyncaccessSubscriber> after(int run, Instant now) {
        for (int more = AFTER_RUN.get(run - 1); more > 0; more--) {
            add(now.plus(Duration.ofHours(more)));
        }
        return all();
    }

    /** What the call of the next run meets; 503 would be asked again by HttpClient itself. */
    static Optional<Fault> troubleAfter(int run) {
        return run == RUN_BEFORE_THE_TROUBLE ? Optional.of(Fault.status(500)) : Optional.empty();
    }

    List<SyncaccessSubscriber> all() {
        return List.copyOf(accounts);
    }

    private void add(Instant created) {
        int number = accounts.size();
        String name = NAMES.get(number);
        accounts.add(new SyncaccessSubscriber(
                1001 + number,
                name.toLowerCase(Locale.ROOT) + "@example.com",
                name,
                "Example",
                created,
                "ext-" + number,
                Optional.of(created.plus(Duration.ofDays(365)))));
    }
}
