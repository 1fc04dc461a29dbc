package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The two data calls that are known (docs/vendors/syncaccess.md §2.6). */
final class SyncaccessData {

    static final String EXTRACT_PATH = "/appservices/api/v1/External/Data/NCS/Subscribers";
    static final String ACCOUNT_PATH = "/appservices/api/v1/subscriber";

    private final SyncaccessSite site;

    SyncaccessData(SyncaccessSite site) {
        this.site = site;
    }

    /** An empty range is 404, which says nothing about the path or the credential. */
    Answer extract(SimulatorRequest request) {
        SyncaccessExtract wanted = SyncaccessExtract.parse(request);
        List<Map<String, Object>> records = site.subscribers().get().stream()
                .filter(wanted::has)
                .map(SyncaccessSubscriber::toRecord)
                .toList();
        return records.isEmpty()
                ? WebApiAnswer.message(request, 404, "No subscribers found.")
                : WebApiAnswer.of(request, 200, "Subscribers", records);
    }

    Answer account(SimulatorRequest request) {
        String externalId = required(request, "externalid");
        required(request, "provider");
        Instant now = site.clock().instant();
        return site.subscribers().get().stream()
                .filter(subscriber -> subscriber.externalId().equals(externalId))
                .findFirst()
                .map(found -> WebApiAnswer.of(request, 200, "Subscriber", found.toAccount(now)))
                .orElseGet(() -> WebApiAnswer.message(request, 404, "No such subscriber."));
    }

    private static String required(SimulatorRequest request, String name) {
        return request.queryParameter(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> WebApiAnswer.refusal(request, 400, name + " is missing."));
    }
}
