package io.github.camelauth.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.benchmarks.idp.StubIdp;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every contender is wired so that it can do what it is measured at. */
final class ContenderTest {

    private final StubIdp idp = new StubIdp(Duration.ofHours(1));
    private final Rules rules = new Rules(idp, Duration.ofMinutes(5), Duration.ofMinutes(1));

    @ParameterizedTest
    @EnumSource
    void credential_askedTwice_isKept(Contender contender) throws Exception {
        try (Peer peer = contender.start(rules)) {
            assertThat(peer.credential()).isNotNull();
            assertThat(peer.credential()).isNotNull();
        }
        assertThat(idp.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void credential_serverDown_throws(Contender contender) throws Exception {
        idp.down(true);
        try (Peer peer = contender.start(rules)) {
            assertThatThrownBy(peer::credential).isInstanceOf(Exception.class);
        }
    }

    @Test
    void credential_byTheInterceptorAlone_isKept() throws Exception {
        try (Peer peer = new CamelInterceptorPeer(rules)) {
            peer.credential();
            peer.credential();
        }
        assertThat(idp.requests()).isEqualTo(1);
    }

    @Test
    void credential_googleWithAnExecutor_isKept() throws Exception {
        try (Peer peer = new GoogleAsyncPeer(rules)) {
            assertThat(peer.credential()).isNotNull();
            assertThat(peer.credential()).isNotNull();
        }
        assertThat(idp.requests()).isEqualTo(1);
    }
}
