package io.github.camelauth.timbr.springboot;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.springboot.AuthStarter;
import io.github.camelauth.timbr.TimbrAuthComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Gives the component timbr-auth its options from {@code camel.component.timbr-auth.*}. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(TimbrAuthComponent.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", TimbrAuthComponentConfiguration.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, TimbrAuthComponentConfiguration.class})
public class TimbrAuthComponentAutoConfiguration {

    private static final AuthVendor<?> VENDOR = new TimbrAuthComponent().vendor();

    private final AuthStarter starter;

    public TimbrAuthComponentAutoConfiguration(TimbrAuthComponentConfiguration options, Environment environment) {
        this.starter = new AuthStarter(VENDOR, options, options.getAccounts(), environment);
    }

    @Bean
    public static BeanDefinitionRegistryPostProcessor defineTimbrAuthHooks(Environment environment) {
        return AuthStarter.hooks(VENDOR, environment);
    }

    @Lazy
    @Bean
    public ComponentCustomizer configureTimbrAuthComponent() {
        return starter.componentCustomizer();
    }

    @Bean
    public CamelContextCustomizer bindTimbrAuthBeans() {
        return starter.beansBinder();
    }

    @Bean
    public SmartInitializingSingleton makeTimbrAuthComponent(CamelContext camelContext) {
        return starter.componentMaker(camelContext);
    }
}
