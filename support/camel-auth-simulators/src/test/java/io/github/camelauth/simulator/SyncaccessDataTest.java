package io.github.camelauth.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 8. */
@ExtendWith(SyncaccessSimulatorExtension.class)
final class SyncaccessDataTest {

    private SyncaccessSimulator syncaccess;

    @BeforeEach
    void setUp(SyncaccessSimulator started) {
        syncaccess = started;
    }

    private Reply get(String pathAndQuery, String... headers) throws Exception {
        String authorization =
                TestClient.bearer(syncaccess.provisionToken().value().reveal());
        String[] all = List.of("Authorization", authorization).toArray(new String[2 + headers.length]);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return new SyncaccessClient(syncaccess).get(pathAndQuery, all);
    }

    private Reply extract(String query) throws Exception {
        return get(syncaccess.subscribersPath() + "?" + query);
    }

    @Test
    void extract_withoutRange_isAnArrayOfRecords() throws Exception {
        JsonNode records = get(syncaccess.subscribersPath()).json();

        assertThat(records.isArray()).isTrue();
        assertThat(records).hasSize(2);
        assertThat(records.at("/0/UserId").isInt()).isTrue();
        assertThat(records.at("/0/Email").asText()).isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "startDate=2022-02-01, 1",
        "endDate=2022-02-01, 1",
        "startDate=2022-01-10&endDate=2022-02-11, 2",
        "startDate=2022-01-10%2008:00:00&endDate=2022-01-10+08:00:00, 1",
        "includeNeverSubscribers=true, 3",
        "includeNeverSubscribers=True&includeSubscribers=false, 1"
    })
    void extract_filters_hold(String query, int records) throws Exception {
        assertThat(extract(query).json()).hasSize(records);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"startDate=2030-01-01", "includeSubscribers=false", "startDate=2022-01-11&endDate=2022-01-12"})
    void extract_ofNobody_isNotFound(String query) throws Exception {
        Reply reply = extract(query);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().has("Message")).isTrue();
        assertThat(syncaccess.journal().last().orElseThrow().caller().authenticated())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startDate=2022-02-30",
                "startDate=01/02/2022",
                "endDate=",
                "endDate=2022-02-01T00:00:00",
                "startDate=2022-02-02&endDate=2022-02-01",
                "includeSubscribers=yes"
            })
    void extract_withMalformedArguments_isRefused(String query) throws Exception {
        assertThat(extract(query).status()).isEqualTo(400);
        assertThat(syncaccess.rejectedCalls()).isZero();
    }

    @Test
    void extract_asXml_holdsTheSame() throws Exception {
        Reply reply = get(syncaccess.subscribersPath(), "Accept", "text/xml");

        assertThat(reply.body())
                .startsWith("<Subscribers><Item><UserId>1001</UserId>")
                .endsWith("</Item></Subscribers>");
    }

    @ParameterizedTest
    @CsvSource({"ext-1001, true", "ext-1002, false"})
    void subscriber_byExternalId_hasSubscriptions(String externalId, boolean active) throws Exception {
        JsonNode account = get(syncaccess.subscriberPath() + "?provider=demo&externalid=" + externalId)
                .json();

        assertThat(account.path("UserId").isInt()).isTrue();
        assertThat(account.at("/Subscriptions/0/Active").asBoolean()).isEqualTo(active);
        assertThat(account.at("/Subscriptions/0/ExpirationDateTime").isTextual())
                .isTrue();
    }

    @Test
    void subscriber_unknownOrHalfNamed_isRefused() throws Exception {
        String path = syncaccess.subscriberPath();

        assertThat(get(path + "?provider=demo&externalid=nobody").status()).isEqualTo(404);
        assertThat(get(path + "?externalid=ext-1001").status()).isEqualTo(400);
        assertThat(get(path + "?externalid=&provider=demo").status()).isEqualTo(400);
    }

    @Test
    void subscribers_ofTheTestsOwn_areServed() throws Exception {
        SyncaccessSubscriber own = new SyncaccessSubscriber(
                7, "a&b@example.com", "A", "B", Instant.EPOCH, "e7", Optional.of(Instant.EPOCH));
        syncaccess.changeSubscribers(List.of(own));

        assertThat(get(syncaccess.subscribersPath()).json().at("/0/UserId").asInt())
                .isEqualTo(7);
        assertThat(get(syncaccess.subscribersPath(), "Accept", "application/xml")
                        .body())
                .contains("a&amp;b@example.com");
        try (SyncaccessSimulator other =
                SyncaccessSimulator.builder().subscribers(List.of(own)).start()) {
            assertThat(new SyncaccessClient(other)
                            .subscribersAs(TestClient.bearer(
                                    other.provisionToken().value().reveal()))
                            .json())
                    .hasSize(1);
        }
    }
}
