package io.mokuteki.spring;

import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.annotation.Role;
import org.springframework.core.type.AnnotationMetadata;

/** Guards the methods of beans by proxies, unless the agent guards all code. */
@AutoConfiguration
@ConditionalOnClass(Advisor.class)
@Import(MokutekiProxyAutoConfiguration.Proxies.class)
public class MokutekiProxyAutoConfiguration {

    /** What is governed, asked once for each method. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static GuardedMethods mokutekiGuardedMethods(ConfigurableBeanFactory beanFactory) {
        ClassLoader loader = beanFactory.getBeanClassLoader();
        return new GuardedMethods(loader != null ? loader : MokutekiProxyAutoConfiguration.class.getClassLoader());
    }

    /** Opens purposes around the methods of beans. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ForPurposeAdvisor mokutekiForPurposeAdvisor(GuardedMethods methods) {
        return new ForPurposeAdvisor(methods, AgentPresence.detected());
    }

    /** Makes proxies of the governed beans' classes, as Boot does for its own advice. */
    static final class Proxies implements ImportBeanDefinitionRegistrar {

        @Override
        public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
            if (!AgentPresence.detected()) {
                AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
                AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
            }
        }
    }
}
