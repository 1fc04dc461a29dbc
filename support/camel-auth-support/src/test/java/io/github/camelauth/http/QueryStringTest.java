package io.github.camelauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryStringTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,                        null",
                "a=1&b=2,                     a=1&b=2",
                "token=x,                     null",
                "a=1&token=x&b=%20+,          a=1&b=%20+",
                "token=x&token=y&a,           a",
                "to%6Ben=x&a=1,               a=1",
                "token&a=1,                   a=1",
                "token=&a=1,                  a=1",
                "tokens=x&Token=y,            tokens=x&Token=y",
                "&&a=1&,                      a=1",
                "%zz=1&token=x,               %zz=1",
                "=token,                      =token"
            })
    void without_parameter_leavesTheOthersAsWritten(String query, String left) {
        assertThat(QueryString.without(query, Set.of("token"))).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null, k=a%20b%26%2B", "'', k=a%20b%26%2B", "x=1, x=1&k=a%20b%26%2B"})
    void with_parameter_encodesIt(String query, String more) {
        assertThat(QueryString.with(query, "k", "a b&+")).isEqualTo(more);
    }
}
