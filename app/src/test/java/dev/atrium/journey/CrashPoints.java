package dev.atrium.journey;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.personal.DataKeys;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.saga.erasure.ErasureLog;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Ends the process, as `kill -9` does, right after a call that a file names: its first line is the call, such as
 * {@code PaymentGateway.deleteCustomer}, the second how often it has to be made, the others tell whom it must be about.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(CrashPoints.FILE)
class CrashPoints {

    static final String FILE = "atrium.crash-file";

    private static final Set<String> WATCHED = Set.of("deletionWorkTable", "deletionDueTable", "storedDeletionDesk");
    private static final List<Class<?>> CALLED = List.of(
            CommandGateway.class,
            PaymentGateway.class,
            ErasablePlace.class,
            DataKeys.class,
            MailGateway.class,
            ErasureLog.class);

    @Bean
    static BeanPostProcessor crashes(Environment environment) {
        Path file = Path.of(environment.getRequiredProperty(FILE));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                String simple = name.substring(name.lastIndexOf('.') + 1);
                boolean watched = CALLED.stream().anyMatch(type -> type.isInstance(bean))
                        || WATCHED.stream().anyMatch(simple::equalsIgnoreCase);
                return watched ? watched(bean, new Crash(file)) : bean;
            }
        };
    }

    private static Object watched(Object bean, MethodInterceptor crash) {
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
        factory.addAdvice(crash);
        return factory.getProxy();
    }

    private static final class Crash implements MethodInterceptor {

        private final Path file;
        private int calls;

        Crash(Path file) {
            this.file = file;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Object result = call.proceed();
            if (result instanceof CompletableFuture<?> answer && call.getThis() instanceof CommandGateway) {
                return answer.whenComplete((done, failed) -> after(call));
            }
            after(call);
            return result;
        }

        private synchronized void after(MethodInvocation call) {
            List<String> wanted = read();
            String about = Arrays.deepToString(call.getArguments());
            if (wanted.size() > 2
                    && wanted.getFirst().equals(nameOf(call))
                    && wanted.stream().skip(2).anyMatch(about::contains)
                    && ++calls == Integer.parseInt(wanted.get(1))) {
                Runtime.getRuntime().halt(137);
            }
        }

        private static String nameOf(MethodInvocation call) {
            Object target = Objects.requireNonNull(call.getThis());
            if (target instanceof CommandGateway && call.getArguments().length > 0) {
                return call.getArguments()[0].getClass().getSimpleName();
            }
            Class<?> called = CALLED.stream()
                    .filter(type -> type.isInstance(target) && type != ErasablePlace.class)
                    .findFirst()
                    .orElse(ClassUtils.getUserClass(target));
            return called.getSimpleName() + "." + call.getMethod().getName();
        }

        private List<String> read() {
            try {
                return Files.exists(file) ? Files.readAllLines(file) : List.of();
            } catch (IOException beingWritten) {
                return List.of();
            }
        }
    }
}
