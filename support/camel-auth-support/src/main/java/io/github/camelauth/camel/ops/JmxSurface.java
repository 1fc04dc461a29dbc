package io.github.camelauth.camel.ops;

import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ManagementAgent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One managed bean for each account, beside Camel's own of the context. */
final class JmxSurface implements Surface {

    private static final Logger LOG = LoggerFactory.getLogger(JmxSurface.class);

    private final List<ObjectName> names = new ArrayList<>();
    private final CamelContext camelContext;
    private final ManagementAgent agent;

    JmxSurface(CamelContext camelContext, ManagementAgent agent) {
        this.camelContext = camelContext;
        this.agent = agent;
    }

    @Override
    public void show(AccountTokens account) {
        try {
            ObjectName name = nameOf(account);
            agent.register(new ManagedAccount(account), name);
            names.add(name);
        } catch (JMException e) {
            LOG.warn("{} cannot be shown in JMX", account.id(), e);
        }
    }

    /** Camel says how a context is called in JMX, which may be with the host's name. */
    private ObjectName nameOf(AccountTokens account) throws JMException {
        ObjectName context = camelContext
                .getManagementStrategy()
                .getManagementObjectNameStrategy()
                .getObjectNameForCamelContext(camelContext);
        return new ObjectName(context.getDomain() + ":context=" + context.getKeyProperty("context") + ",type=auth,name="
                + ObjectName.quote(account.id()));
    }

    @Override
    public void close() {
        for (ObjectName name : names) {
            try {
                agent.unregister(name);
            } catch (JMException e) {
                LOG.warn("{} cannot be taken out of JMX", name, e);
            }
        }
    }
}
