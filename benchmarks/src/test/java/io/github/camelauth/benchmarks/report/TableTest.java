package io.github.camelauth.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelauth.benchmarks.peer.Contender;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void markdown_oneRow_hasValuesRatioGoalVerdictAndNote() {
        Row row = new Row("B1", "ns", Goal.atMost(15))
                .value(Contender.OURS, 10)
                .value(Contender.GOOGLE, 25)
                .value(Contender.AWS, 40)
                .absent(Contender.SPRING, "It cannot");

        assertThat(new Table(List.of(row)).markdown().replaceAll(" +", " "))
                .contains("| B1 | ns | 10 | 25 | 40 | – | – [1] | – | – | 2.50 | ≤ 15 | met |")
                .endsWith("[1] It cannot.\n");
    }

    @Test
    void verdict_goalNotReached_saysSo() {
        assertThat(new Row("B2", "requests", Goal.exactly(1))
                        .value(Contender.OURS, 2)
                        .verdict())
                .isEqualTo("MISSED");
        assertThat(new Row("B2", "requests", Goal.exactly(1)).verdict()).isEqualTo("MISSED");
        assertThat(new Row("B2", "requests", Goal.NONE).verdict()).isEmpty();
    }

    @Test
    void ratio_oursIsNothing_isMissing() {
        assertThat(new Row("B4", "slow", Goal.exactly(0))
                        .value(Contender.OURS, 0)
                        .value(Contender.AWS, 1)
                        .ratio())
                .isEmpty();
    }

    @Test
    void text_ofNumbers_hasThreeDigitsThatCount() {
        assertThat(List.of(Numbers.text(0.000412), Numbers.text(1.25), Numbers.text(12.34), Numbers.text(12_345.6)))
                .containsExactly("0.000412", "1.25", "12.3", "12,346");
        assertThat(Numbers.text(1_000)).isEqualTo("1,000");
        assertThat(Numbers.text(Double.NaN)).isEqualTo("–");
    }

    @Test
    void replaced_textBetweenMarkers_isTheNewOne() {
        String text = "a\n" + ReadmeTable.BEGIN + "\nold\n" + ReadmeTable.END + "\nb";

        assertThat(ReadmeTable.replaced(text, "new\n"))
                .isEqualTo("a\n" + ReadmeTable.BEGIN + "\nnew\n" + ReadmeTable.END + "\nb");
        assertThatThrownBy(() -> ReadmeTable.replaced("a", "new")).isInstanceOf(IllegalArgumentException.class);
    }
}
