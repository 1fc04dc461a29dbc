package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.camelauth.camel.ops.TokenChangedEvent;
import io.github.camelauth.event.TokenEvent;
import io.github.camelauth.event.TokenEventType;
import io.github.camelauth.testing.LogCapture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Token events for Camel's event notifiers. */
@Timeout(60)
final class EventNotifierTest {

    private final CamelRig rig = new CamelRig();
    private final List<TokenChangedEvent> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch hung = new CountDownLatch(1);

    @AfterEach
    void stop() {
        hung.countDown();
        rig.close();
    }

    /** Does something with each event of ours. */
    private class Notifier extends EventNotifierSupport {
        @Override
        public void notify(CamelEvent event) throws Exception {
            if (event instanceof TokenChangedEvent changed) {
                changed(changed);
            }
        }

        void changed(TokenChangedEvent event) throws Exception {
            heard.add(event);
        }
    }

    private void add(EventNotifierSupport notifier) {
        rig.camel.getManagementStrategy().addEventNotifier(notifier);
    }

    private List<TokenEventType> types() {
        return heard.stream().map(event -> event.getTokenEvent().type()).toList();
    }

    private void awaitEvents(int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() >= count);
    }

    @Test
    void notifier_hearsOfEachChange_asACustomEventWithFactsOnly() {
        add(new Notifier());
        rig.camel.start();
        rig.send("test-auth:token");
        rig.send("test-auth:refresh");
        awaitEvents(2);
        assertThat(types()).containsExactly(TokenEventType.ACQUIRED, TokenEventType.REFRESHED);
        TokenChangedEvent event = heard.get(0);
        assertThat(event.getType()).isEqualTo(CamelEvent.Type.Custom);
        assertThat(event.getSource()).isSameAs(rig.camel);
        assertThat(event.getTimestamp()).isEqualTo(event.getTokenEvent().at().toEpochMilli());
        assertThat(event.toString()).contains("test-auth", "default").doesNotContain("token-1", "s3cret");
        event.setTimestamp(7);
        assertThat(event.getTimestamp()).isEqualTo(7);
    }

    @Test
    void notifier_thatFailsOrWantsNothing_keepsNoEventFromTheOthers() {
        add(new Notifier() {
            @Override
            void changed(TokenChangedEvent event) throws Exception {
                throw new Exception("broken");
            }
        });
        add(new Notifier() {
            @Override
            public boolean isEnabled(CamelEvent event) {
                return !(event instanceof TokenChangedEvent);
            }
        });
        add(new Notifier() {
            @Override
            public boolean isDisabled() {
                return true;
            }
        });
        add(new Notifier());
        rig.camel.start();
        try (LogCapture log = new LogCapture()) {
            rig.send("test-auth:token");
            awaitEvents(1);
            assertThat(log.at(Level.WARN)).anyMatch(line -> line.startsWith("An event notifier failed on "));
        }
        rig.send("test-auth:refresh");
        awaitEvents(2);
        assertThat(types()).containsExactly(TokenEventType.ACQUIRED, TokenEventType.REFRESHED);
    }

    @Test
    void notifier_thatHangs_delaysNoTokenAndNoConsumer_andWhatOverflowsIsCounted() {
        add(new Notifier() {
            @Override
            void changed(TokenChangedEvent event) throws Exception {
                hung.await();
            }
        });
        rig.routes(routes -> routes.from("test-auth:events?types=refreshed").to("mock:events"));
        rig.send("test-auth:token");
        try (LogCapture log = new LogCapture()) {
            for (int i = 0; i < 1_100; i++) {
                AuthContext.of(rig.camel).engine().events().publish(expiring());
            }
            assertThat(log.at(Level.WARN)).hasSize(1).first().asString().contains("do not keep up");
        }
        assertThat(AuthContext.of(rig.camel).operations().droppedNotifications())
                .isBetween(90L, 100L);
        assertThat(rig.send("test-auth:refresh").getException()).isNull();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        rig.camel.getEndpoint("mock:events", MockEndpoint.class).getReceivedCounter() == 1);
    }

    private static TokenEvent expiring() {
        return new TokenEvent(
                TokenEventType.EXPIRING, "test-auth", "default", null, Instant.EPOCH, 1, "f", Instant.EPOCH, null);
    }

    @Test
    void context_withoutNotifiers_hasNoThreadForThem() {
        rig.manager();
        AuthContext.of(rig.camel).engine().events().publish(expiring());
        rig.camel.start();
        rig.send("test-auth:token");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("camel-auth-notify")
                        && thread.getName().contains("(" + rig.camel.getName() + ")"));
    }
}
