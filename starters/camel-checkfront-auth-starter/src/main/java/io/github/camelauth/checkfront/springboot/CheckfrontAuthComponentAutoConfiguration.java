package io.github.camelauth.checkfront.springboot;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.checkfront.CheckfrontAuthComponent;
import io.github.camelauth.springboot.AuthStarter;
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

/** Gives the component checkfront-auth its options from {@code camel.component.checkfront-auth.*}. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(CheckfrontAuthComponent.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", CheckfrontAuthComponentConfiguration.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, CheckfrontAuthComponentConfiguration.class})
public class CheckfrontAuthComponentAutoConfiguration {

    private static final AuthVendor<?> VENDOR = new CheckfrontAuthComponent().vendor();

    private final AuthStarter starter;

    public CheckfrontAuthComponentAutoConfiguration(
            CheckfrontAuthComponentConfiguration options, Environment environment) {
        this.starter = new AuthStarter(VENDOR, options, options.getAccounts(), environment);
    }

    @Bean
    public static BeanDefinitionRegistryPostProcessor defineCheckfrontAuthHooks(Environment environment) {
        return AuthStarter.hooks(VENDOR, environment);
    }

    @Lazy
    @Bean
    public ComponentCustomizer configureCheckfrontAuthComponent() {
        return starter.componentCustomizer();
    }

    @Bean
    public CamelContextCustomizer bindCheckfrontAuthBeans() {
        return starter.beansBinder();
    }

    @Bean
    public SmartInitializingSingleton makeCheckfrontAuthComponent(CamelContext camelContext) {
        return starter.componentMaker(camelContext);
    }
}
