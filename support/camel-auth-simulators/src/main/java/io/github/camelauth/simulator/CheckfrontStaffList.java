package io.github.camelauth.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The staff by user name. Safe for use by many threads. */
final class CheckfrontStaffList {

    private static final int PASSWORD_LENGTH = 24;

    private final AtomicInteger lastAccountId = new AtomicInteger();
    private final Map<String, CheckfrontStaff> byUsername = new ConcurrentHashMap<>();

    /** Another password, where the name is known. */
    void add(String username, String password) {
        byUsername.compute(
                username,
                (name, known) -> new CheckfrontStaff(
                        known == null ? lastAccountId.incrementAndGet() : known.accountId(),
                        name,
                        Concealed.of(password)));
    }

    /** Whoever is not known yet is hired, with a password that nobody knows. */
    CheckfrontStaff known(String username) {
        return byUsername.computeIfAbsent(
                username,
                name -> new CheckfrontStaff(
                        lastAccountId.incrementAndGet(),
                        name,
                        Concealed.of(RandomText.of(RandomText.LOWER_CASE_ALPHANUMERIC, PASSWORD_LENGTH))));
    }

    Optional<CheckfrontStaff> logIn(String username, String password) {
        return Optional.ofNullable(byUsername.get(username)).filter(staff -> staff.accepts(password));
    }
}
