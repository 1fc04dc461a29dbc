package io.github.camelauth.cft.springboot;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.cft.CftAuthComponent;
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

/** Gives the component cft-auth its options from {@code camel.component.cft-auth.*}. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(CftAuthComponent.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", CftAuthComponentConfiguration.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, CftAuthComponentConfiguration.class})
public class CftAuthComponentAutoConfiguration {

    private static final AuthVendor<?> VENDOR = new CftAuthComponent().vendor();

    private final AuthStarter starter;

    public CftAuthComponentAutoConfiguration(CftAuthComponentConfiguration options, Environment environment) {
        this.starter = new AuthStarter(VENDOR, options, options.getAccounts(), environment);
    }

    @Bean
    public static BeanDefinitionRegistryPostProcessor defineCftAuthHooks(Environment environment) {
        return AuthStarter.hooks(VENDOR, environment);
    }

    @Lazy
    @Bean
    public ComponentCustomizer configureCftAuthComponent() {
        return starter.componentCustomizer();
    }

    @Bean
    public CamelContextCustomizer bindCftAuthBeans() {
        return starter.beansBinder();
    }

    @Bean
    public SmartInitializingSingleton makeCftAuthComponent(CamelContext camelContext) {
        return starter.componentMaker(camelContext);
    }
}
