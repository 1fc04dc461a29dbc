package io.github.camelauth.examples.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.camel.PropertyBindingException;
import org.junit.jupiter.api.Test;

final class ReasonTest {

    @Test
    void reason_isTheFirstLineOfWhatWasMadeToBeRead() {
        Exception wrong = new IllegalArgumentException("Option 'x' is wrong\nmore", new IOException("deep"));

        assertThat(Reason.of(new IllegalStateException("wrapping", wrong))).isEqualTo("Option 'x' is wrong");
    }

    @Test
    void reason_ofAnythingElse_isTheDeepest_andItsClassWhereItSaysNothing() {
        assertThat(Reason.of(new IllegalStateException(new IOException("deep"))))
                .isEqualTo("deep");
        assertThat(Reason.of(new IllegalStateException(new IOException()))).isEqualTo("IOException");
    }

    @Test
    void reason_ofAnOptionThatCannotBeBound_namesIt() {
        Exception binding = new PropertyBindingException(
                new Object(), "method", "made-up", new IllegalArgumentException("no such constant"));

        assertThat(Reason.of(binding)).isEqualTo("Option 'method': no such constant");
    }

    @Test
    void reason_toldTwiceInARow_isTheSame_andNewsAgainAfterASuccess() {
        Reasons reasons = new Reasons();

        assertThat(reasons.tell("down")).isEqualTo("down");
        assertThat(reasons.tell("down")).isEqualTo("the same reason");
        reasons.forget();
        assertThat(reasons.tell("down")).isEqualTo("down");
    }
}
