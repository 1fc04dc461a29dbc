package io.github.camelauth.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelauth.camel.ops.TokenChangedEvent;
import io.github.camelauth.token.ReauthorizationRequiredException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that operators see shows a secret. */
@Timeout(60)
final class OperatorSecrecyTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final CamelRig rig = new CamelRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void surfaces_inEachState_showNoSecret() throws Exception {
        rig.camel.getRegistry().bind("meters", MeterRegistry.class, meters);
        rig.camel.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof TokenChangedEvent changed) {
                    events.add(changed);
                    events.add(changed.getTokenEvent());
                }
            }
        });
        rig.component.getConfiguration().setReauthorizationDown(true);
        rig.camel.setDevConsole(true);
        rig.camel.start();
        rig.send("test-auth:token");
        look("FRESH");
        rig.client.failWith(CamelRig.down());
        rig.send("test-auth:refresh");
        rig.send("test-auth:token?username=other&password=s3cret-2");
        look("NONE");
        rig.client.failWith(new ReauthorizationRequiredException("Log in again."));
        rig.send("test-auth:refresh");
        look("REAUTHORIZATION_REQUIRED");
        await().atMost(Duration.ofSeconds(10)).until(() -> events.size() >= 8);
        events.forEach(event -> seen.add(event.toString()));

        assertThat(seen).hasSizeGreaterThan(30).noneMatch(text -> text.contains("s3cret") || text.contains("token-1"));
    }

    /** At all of them, each of which knows the state. */
    private void look(String state) throws Exception {
        int before = seen.size();
        HealthCheckHelper.invokeReadiness(rig.camel, "full")
                .forEach(result -> seen.add(result.getMessage() + " " + result.getDetails()));
        DevConsole console = rig.camel
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("auth-tokens");
        seen.add(console.call(MediaType.TEXT, Map.of()).toString());
        seen.add(console.call(MediaType.JSON, Map.of()).toString());
        meters.forEachMeter(meter -> seen.add(meter.getId() + " " + meter.measure()));
        jmx();
        assertThat(seen.subList(before, seen.size()))
                .filteredOn(text -> text.contains(state))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private void jmx() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName ours = new ObjectName("org.apache.camel:context=" + rig.camel.getManagementName() + ",type=auth,*");
        for (ObjectName name : server.queryNames(ours, null)) {
            for (var attribute : server.getMBeanInfo(name).getAttributes()) {
                seen.add(name + " " + attribute.getName() + "=" + server.getAttribute(name, attribute.getName()));
            }
        }
    }
}
