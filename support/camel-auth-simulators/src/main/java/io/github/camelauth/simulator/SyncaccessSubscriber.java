package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody with an account at the newspaper.
 *
 * @param createdAt what the extract's range is about
 * @param externalId what the single call finds the account by, together with the provider that gave that id
 * @param paidUntil the end of the subscription; empty for one who never subscribed
 */
public record SyncaccessSubscriber(
        int userId,
        String email,
        String firstName,
        String lastName,
        Instant createdAt,
        String externalId,
        Optional<Instant> paidUntil) {

    static final List<SyncaccessSubscriber> SAMPLE = List.of(
            new SyncaccessSubscriber(
                    1001,
                    "ada@example.com",
                    "Ada",
                    "Example",
                    Instant.parse("2022-01-10T08:00:00Z"),
                    "ext-1001",
                    Optional.of(Instant.parse("2099-01-01T00:00:00Z"))),
            new SyncaccessSubscriber(
                    1002,
                    "grace@example.com",
                    "Grace",
                    "Example",
                    Instant.parse("2022-02-10T08:00:00Z"),
                    "ext-1002",
                    Optional.of(Instant.parse("2022-06-01T00:00:00Z"))),
            new SyncaccessSubscriber(
                    1003,
                    "linus@example.com",
                    "Linus",
                    "Example",
                    Instant.parse("2022-03-10T08:00:00Z"),
                    "ext-1003",
                    Optional.empty()));

    /** As the extract writes it; the vendor's copy is cut off after these fields (docs/vendors/syncaccess.md §2.6). */
    Map<String, Object> toRecord() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("UserId", userId);
        fields.put("Email", email);
        fields.put("FirstName", firstName);
        fields.put("LastName", lastName);
        fields.put("PhoneNumber", "");
        return fields;
    }

    /** As the single call writes it. */
    Map<String, Object> toAccount(Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("UserId", userId);
        fields.put(
                "Subscriptions",
                paidUntil.stream().map(end -> subscription(end, now)).toList());
        return fields;
    }

    private static Map<String, Object> subscription(Instant end, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Active", now.isBefore(end));
        fields.put("ExpirationDateTime", end.toString());
        return fields;
    }
}
