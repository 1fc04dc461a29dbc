package io.github.camelauth.examples.checkfront;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * An operator connects the staff's accounts on a page, and a route looks for their bookings. With nothing configured it shows
 * this with a simulator. The options are in {@code application.properties}.
 */
@SpringBootApplication
@EnableConfigurationProperties(ConnectSettings.class)
public class CheckfrontConnect {

    /** Runs until Ctrl-C. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    static SpringApplication application() {
        SpringApplication application = new SpringApplication(CheckfrontConnect.class);
        application.addInitializers(new Mode());
        return application;
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
