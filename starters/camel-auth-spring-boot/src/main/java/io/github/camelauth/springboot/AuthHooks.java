package io.github.camelauth.springboot;

import io.github.camelauth.camel.AuthBeans;
import io.github.camelauth.camel.AuthVendor;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Makes the hooks Spring beans too: camel-http's starter looks for {@code camel.component.http.http-client-configurer} among
 * those only. A bean of the application's own is left alone.
 */
final class AuthHooks implements BeanDefinitionRegistryPostProcessor {

    private final AuthVendor<?> vendor;
    private final Environment environment;
    private BeanDefinitionRegistry registry;

    AuthHooks(AuthVendor<?> vendor, Environment environment) {
        this.vendor = vendor;
        this.environment = environment;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry definitions) {
        this.registry = definitions;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        ObjectProvider<CamelContext> context = factory.getBeanProvider(CamelContext.class);
        define(null, context);
        Binder.get(environment)
                .bind(AuthOptions.prefix(vendor) + ".accounts", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .forEach(account -> define(account, context));
    }

    private void define(String account, ObjectProvider<CamelContext> context) {
        String name = AuthBeans.hookName(vendor, account);
        if (!registry.containsBeanDefinition(name)) {
            RootBeanDefinition hook = new RootBeanDefinition(
                    HttpClientConfigurer.class, () -> AuthBeans.hook(vendor, account, context::getObject));
            hook.setLazyInit(true);
            registry.registerBeanDefinition(name, hook);
        }
    }
}
