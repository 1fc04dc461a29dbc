package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.TestClient.demoUser;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CustobarSimulatorExtension.class)
final class CustobarIntegrationsTest {

    private static final String PATH = "/api/integrations/";

    @Test
    void create_inTheDocumentedForm_givesTheDocumentedObject(CustobarSimulator custobar) throws Exception {
        String body = "{\"integration_name\":\"\",\"parameters\":{\"name\":\"Sync\",\"description\":\"Daily\"}}";

        Reply reply = new TestClient(custobar).postAs(demoUser(), PATH, body);

        JsonNode integration = reply.json().path("integration");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(integration.path("id").asText()).matches("[a-z0-9]{12}");
        assertThat(integration.path("name").asText()).isEqualTo("Sync");
        assertThat(integration.path("description").asText()).isEqualTo("Daily");
        assertThat(integration.path("enabled").asBoolean()).isTrue();
        assertThat(integration.path("datatargets").isArray()).isTrue();
        assertThat(custobar.integrations()).singleElement().satisfies(each -> assertThat(each.ownerId())
                .isEqualTo("integrations/" + integration.path("id").asText()));
    }

    @Test
    void create_status_isSwitched(CustobarSimulator custobar) throws Exception {
        custobar.switches().set(CustobarSwitches.INTEGRATION_CREATE_STATUS, 201);

        assertThat(new TestClient(custobar)
                        .postAs(demoUser(), PATH, "{\"name\":\"WooCommerce\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void create_withoutCredential_isRejected(CustobarSimulator custobar) throws Exception {
        assertThat(new TestClient(custobar).send("POST", PATH, "").status()).isEqualTo(401);
        assertThat(custobar.integrationsCreated()).isZero();
    }
}
