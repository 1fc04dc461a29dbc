package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The managed bean of each account. */
@Timeout(60)
final class JmxTest {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    private ObjectName name(String account) throws JMException {
        return new ObjectName("org.apache.camel:context=" + rig.camel.getManagementName()
                + ",type=auth,name=\"test-auth:" + account + "\"");
    }

    private Object get(String attribute) throws JMException {
        return server.getAttribute(name("default"), attribute);
    }

    private Object call(String operation) throws JMException {
        return server.invoke(name("default"), operation, new Object[0], new String[0]);
    }

    private Object call(String operation, String principal) throws JMException {
        return server.invoke(
                name("default"), operation, new Object[] {principal}, new String[] {String.class.getName()});
    }

    private Set<ObjectName> all() throws JMException {
        return server.queryNames(
                new ObjectName("org.apache.camel:context=" + rig.camel.getManagementName() + ",type=auth,*"), null);
    }

    @Test
    void attributes_areWhereTheTokenStands() throws Exception {
        rig.client.lifetime(Duration.ofHours(1));
        rig.camel.start();
        assertThat(get("State")).isEqualTo("NONE");
        assertThat(get("Fingerprint")).isNull();
        rig.send("test-auth:token");
        assertThat(get("Scheme")).isEqualTo("test-auth");
        assertThat(get("Account")).isEqualTo("default");
        assertThat(get("Principal")).isNull();
        assertThat(get("State")).isEqualTo("FRESH");
        assertThat(get("Generation")).isEqualTo(1L);
        assertThat(get("Fingerprint")).asString().hasSize(8);
        assertThat(get("ExpiresAt")).asString().endsWith("Z");
        assertThat(get("LastError")).isNull();
        assertThat(get("NextAttemptAt")).isNull();
        assertThat(get("Tokens")).isEqualTo(1);
        assertThat(get("Failing")).isEqualTo(0);
        assertThat(get("ReauthorizationRequired")).isEqualTo(0);
    }

    @Test
    void refresh_bringsANewToken_orTheReason() throws Exception {
        rig.camel.start();
        assertThat(call("refresh")).isEqualTo("FRESH");
        assertThat(call("refresh")).isEqualTo("FRESH");
        assertThat(get("Generation")).isEqualTo(2L);
        rig.client.failWith(CamelRig.down());
        assertThatThrownBy(() -> call("refresh"))
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The vendor is down.");
        assertThat(get("LastError")).isEqualTo("The vendor is down.");
        assertThat(get("NextAttemptAt")).isNotNull();
    }

    @Test
    void refresh_ofAnAccountWithSeveralTokens_makesNoneThatNobodyAskedFor() throws Exception {
        rig.camel.start();
        rig.send("test-auth:token?username=other");
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:token?username=third");
        rig.client.failWith(null);
        call("refresh");
        assertThat(rig.client.requests()).isEqualTo(4);
        assertThat(rig.manager().status().token()).isNull();
    }

    @Test
    void invalidate_letsTheNextCallGetANewToken_andSaysWhenItWillNot() throws Exception {
        rig.camel.start();
        rig.send("test-auth:token");
        assertThat(call("invalidate")).isEqualTo(true);
        assertThat(get("State")).isEqualTo("EXPIRED");
        rig.send("test-auth:token");
        assertThat(get("Generation")).isEqualTo(2L);
        assertThat(call("invalidate")).isEqualTo(false);
        assertThat(get("State")).isEqualTo("FRESH");
        call("refresh");
        assertThat(call("invalidate")).isEqualTo(true);
    }

    @Test
    void principals_manyOfAnAccount_areOneBeanWithCounts() throws Exception {
        rig.camel.start();
        for (int i = 0; i < 50; i++) {
            rig.send("test-auth:token?principal=p" + i);
        }
        assertThat(all()).containsExactly(name("default"));
        assertThat(get("Tokens")).isEqualTo(51);
        call("refreshPrincipal", "p7");
        assertThat(rig.client.requests()).isEqualTo(51);
        call("invalidatePrincipal", "p7");
        assertThat(get("Principal")).isEqualTo("p7");
        assertThat(get("State")).isEqualTo("EXPIRED");
        call("refreshPrincipal", "nobody");
        assertThat(rig.client.requests()).isEqualTo(51);
    }

    @Test
    void beans_ofAContext_endWithIt() throws Exception {
        rig.camel.start();
        rig.component.getAccounts().put("north", TestConfiguration.of("north"));
        rig.send("test-auth:token?account=north");
        assertThat(all()).containsExactlyInAnyOrder(name("default"), name("north"));
        rig.camel.stop();
        assertThat(all()).isEmpty();
    }

    @Test
    void context_withoutJmx_shows_nothingAndWorks() throws Exception {
        DefaultCamelContext.setDisableJmx(true);
        try (CamelRig without = new CamelRig()) {
            without.camel.start();
            assertThat(without.send("test-auth:token").getException()).isNull();
            assertThat(all()).isEmpty();
        } finally {
            DefaultCamelContext.setDisableJmx(false);
        }
    }
}
