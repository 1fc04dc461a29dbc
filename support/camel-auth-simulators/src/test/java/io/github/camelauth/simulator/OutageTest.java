package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.TOKENS;
import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CustobarSimulatorExtension.class)
final class OutageTest {

    private static Reply create(CustobarSimulator custobar) throws IOException, InterruptedException {
        return new TestClient(custobar).postAs(demoUser(), TOKENS, "");
    }

    @Test
    void down_refusesConnectionsAndSeesNothing(CustobarSimulator custobar) {
        custobar.goDown();

        assertThatThrownBy(() -> create(custobar)).isInstanceOf(ConnectException.class);
        assertThat(custobar.journal().size()).isZero();
    }

    @Test
    void back_answersAtTheSameAddressAndKnowsItsTokens(CustobarSimulator custobar) throws Exception {
        String address = custobar.baseUrl();
        CustobarToken token = custobar.provisionToken();
        custobar.goDown();
        custobar.goDown();
        assertThat(custobar.baseUrl()).isEqualTo(address);

        custobar.comeBack();
        custobar.comeBack();

        assertThat(custobar.baseUrl()).isEqualTo(address);
        assertThat(new TestClient(custobar)
                        .getAs(token, custobar.retrievePath())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void closed_doesNotComeBack(CustobarSimulator custobar) {
        custobar.goDown();
        custobar.close();
        custobar.comeBack();

        assertThatThrownBy(() -> create(custobar)).isInstanceOf(ConnectException.class);
    }
}
