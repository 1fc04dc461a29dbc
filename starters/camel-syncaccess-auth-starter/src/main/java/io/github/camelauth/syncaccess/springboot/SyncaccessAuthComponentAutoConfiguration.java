package io.github.camelauth.syncaccess.springboot;

import io.github.camelauth.camel.AuthVendor;
import io.github.camelauth.springboot.AuthStarter;
import io.github.camelauth.syncaccess.SyncaccessAuthComponent;
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

/** Gives the component syncaccess-auth its options from {@code camel.component.syncaccess-auth.*}. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(SyncaccessAuthComponent.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", SyncaccessAuthComponentConfiguration.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, SyncaccessAuthComponentConfiguration.class})
public class SyncaccessAuthComponentAutoConfiguration {

    private static final AuthVendor<?> VENDOR = new SyncaccessAuthComponent().vendor();

    private final AuthStarter starter;

    public SyncaccessAuthComponentAutoConfiguration(
            SyncaccessAuthComponentConfiguration options, Environment environment) {
        this.starter = new AuthStarter(VENDOR, options, options.getAccounts(), environment);
    }

    @Bean
    public static BeanDefinitionRegistryPostProcessor defineSyncaccessAuthHooks(Environment environment) {
        return AuthStarter.hooks(VENDOR, environment);
    }

    @Lazy
    @Bean
    public ComponentCustomizer configureSyncaccessAuthComponent() {
        return starter.componentCustomizer();
    }

    @Bean
    public CamelContextCustomizer bindSyncaccessAuthBeans() {
        return starter.beansBinder();
    }

    @Bean
    public SmartInitializingSingleton makeSyncaccessAuthComponent(CamelContext camelContext) {
        return starter.componentMaker(camelContext);
    }
}
