package io.github.camelauth.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.camel.AuthContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Everything that an operator, a log or a caller may get to see of an application. */
public final class Sightings {

    private static final MBeanServer JMX = ManagementFactory.getPlatformMBeanServer();

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> texts = new ArrayList<>();

    /** Starts the application (which may fail), sends an empty message to each of the routes, and looks at what there is. */
    public void of(TestApp app, String... routes) {
        try (app) {
            app.start();
            for (String route : routes) {
                exchange(app.send(route));
            }
            look(app);
        } catch (Exception e) {
            failure(e);
        }
    }

    /** Looks at an application that runs: the state of its tokens, its events, endpoints and JMX. */
    public void look(TestApp app) {
        AuthContext.of(app.context()).engine().managers().forEach(manager -> {
            value(manager.status().toMap());
            text(manager.status() + " " + manager + " " + manager.key());
        });
        app.events().forEach(this::value);
        app.context().getEndpoints().forEach(this::text);
        jmx(app.context());
    }

    /** What a caller gets back. */
    public void exchange(Exchange exchange) {
        text(exchange.getMessage().getHeaders() + " " + exchange.getProperties() + " "
                + exchange.getMessage().getBody());
        if (exchange.getMessage().getBody() instanceof Record body) {
            value(body);
        }
        if (exchange.getException() != null) {
            failure(exchange.getException());
        }
    }

    /** A failure with all that led to it. */
    public void failure(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        text(trace);
    }

    /** Something as a plain JSON writer writes it, and as it prints itself. */
    private void value(Object value) {
        try {
            text(value + " " + json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not for plain Jackson: " + value.getClass(), e);
        }
    }

    private void jmx(CamelContext context) {
        try {
            ObjectName pattern = new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*");
            List<ObjectName> names = List.copyOf(JMX.queryNames(pattern, null));
            if (names.isEmpty()) {
                throw new AssertionError("The context shows nothing in JMX");
            }
            for (ObjectName name : names) {
                attributes(name);
            }
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    private void attributes(ObjectName name) throws JMException {
        text(name);
        for (MBeanAttributeInfo attribute : JMX.getMBeanInfo(name).getAttributes()) {
            try {
                Object value = JMX.getAttribute(name, attribute.getName());
                text(attribute.getName() + "=" + (value instanceof Object[] many ? Arrays.deepToString(many) : value));
            } catch (JMException | RuntimeException unreadable) {
                failure(unreadable);
            }
        }
    }

    public void text(Object text) {
        texts.add(String.valueOf(text));
    }

    /** All of it. */
    public List<String> texts() {
        return List.copyOf(texts);
    }
}
