package io.github.camelauth.token.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.camelauth.testing.LogCapture;
import io.github.camelauth.token.FailureClass;
import io.github.camelauth.token.InvalidCredentialException;
import io.github.camelauth.token.MalformedTokenResponseException;
import io.github.camelauth.token.TokenKey;
import io.github.camelauth.token.TokenRequestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of requests to vendors. */
final class RequestListenerTest {

    private final TokenRig rig = new TokenRig();
    private final List<FailureClass> failures = new ArrayList<>();
    private final List<Duration> durations = new ArrayList<>();

    private void listen() {
        rig.start().engine.requests().add(this::heard);
    }

    private void heard(TokenKey key, FailureClass failure, Duration took) {
        assertThat(key).isEqualTo(rig.manager.key());
        failures.add(failure);
        durations.add(took);
    }

    @Test
    void request_thatBringsAToken_isToldWithItsDuration() {
        listen();
        rig.client.then(request -> {
            rig.time.advance(Duration.ofSeconds(2));
            return TestTokens.rotated("t", request.now(), "r");
        });
        rig.manager.await();
        assertThat(failures).containsExactly((FailureClass) null);
        assertThat(durations).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void request_thatFails_isToldWithTheClassOfItsFailure() {
        listen();
        rig.client.thenFail(new TokenRequestException("down", 503, null, FailureClass.TRANSIENT, null, null));
        rig.client.then(request -> {
            throw new IllegalStateException("a defect");
        });
        rig.client.thenFail(new InvalidCredentialException("refused"));
        rig.client.then(request -> null);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> rig.manager.refresh().join()).isNotNull();
        }
        assertThatThrownBy(() -> rig.manager.refresh().join())
                .hasCauseInstanceOf(MalformedTokenResponseException.class);
        assertThat(failures)
                .startsWith(FailureClass.TRANSIENT, FailureClass.AMBIGUOUS, FailureClass.TERMINAL)
                .hasSize(4)
                .doesNotContainNull();
    }

    @Test
    void credential_thatNothingRenews_makesNoRequest() {
        rig.renewability = Renewability.FIXED;
        rig.storeless = true;
        listen();
        rig.manager.await();
        assertThat(failures).isEmpty();
    }

    @Test
    void listener_thatFails_stopsNeitherTheRequestNorTheOthers() {
        rig.start();
        RequestListener broken = (key, failure, took) -> {
            throw new IllegalStateException("broken");
        };
        rig.engine.requests().add(broken);
        rig.engine.requests().add(this::heard);
        try (LogCapture log = new LogCapture()) {
            rig.manager.await();
            assertThat(log.at(Level.WARN)).hasSize(1);
        }
        rig.engine.requests().remove(broken);
        rig.manager.refresh().join();
        assertThat(failures).hasSize(2);
    }
}
