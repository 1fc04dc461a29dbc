package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorExtensionTest {

    @RegisterExtension
    static final CustobarSimulatorExtension CUSTOBAR =
            new CustobarSimulatorExtension(CustobarSimulator.builder().username("other@example.com"));

    private final List<CustobarSimulator> seen = new ArrayList<>();

    @BeforeEach
    void setUp(CustobarSimulator custobar) {
        assertThat(custobar).isSameAs(CUSTOBAR.simulator());
    }

    @RepeatedTest(2)
    void simulator_ofEachTest_isFresh(CustobarSimulator custobar) throws IOException, InterruptedException {
        new TestClient(custobar).get(CUSTOMERS);

        assertThat(custobar.counters().requests()).isEqualTo(1);
        assertThat(seen).doesNotContain(custobar);
        seen.add(custobar);
    }

    @AfterAll
    void everySimulator_afterItsTest_isClosed() {
        assertThat(seen).hasSize(2).allSatisfy(closed -> assertThatThrownBy(() -> new TestClient(closed).get(CUSTOMERS))
                .isInstanceOf(ConnectException.class));
        assertThatThrownBy(CUSTOBAR::simulator).isInstanceOf(IllegalStateException.class);
    }
}
