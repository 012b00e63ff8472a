package dev.atrium.journey;

import dev.atrium.api.payment.ObservePaymentCommand;
import dev.atrium.api.payment.PaymentNotice;
import dev.atrium.api.payment.PaymentNoticeInbox;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentIntentView;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Ends a site as `kill -9` does, right before or after one step of paying: the step that a file names, while the file is
 * there. Steps are calls of Stripe, commands, and notices, such as {@code "after ensureIntent"} or
 * {@code "before ObservePaymentCommand SUCCEEDED"}. Off where no file is configured.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(CrashPoint.PROPERTY)
class CrashPoint {

    static final String PROPERTY = "atrium.test.crash-file";
    private static final int KILLED = 137;

    @Bean
    static BeanPostProcessor crashing(Environment environment) {
        Path file = Path.of(environment.getRequiredProperty(PROPERTY));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof PaymentGateway) {
                    return watched(PaymentGateway.class, bean, file);
                }
                if (bean instanceof PaymentNoticeInbox) {
                    return watched(PaymentNoticeInbox.class, bean, file);
                }
                if (bean instanceof CommandBus commands) {
                    watch(commands, file);
                }
                return bean;
            }
        };
    }

    private static <T> T watched(Class<T> type, Object bean, Path file) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    Step step = Step.of(method, values);
                    reached("before", step, file);
                    Object result = invoke(method, bean, values);
                    reached("after", step.with(result), file);
                    return result;
                }));
    }

    private static Object invoke(Method method, Object bean, Object[] values) throws Throwable {
        try {
            return method.invoke(bean, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void watch(CommandBus commands, Path file) {
        commands.registerHandlerInterceptor((unit, chain) -> {
            Step step = Step.of(unit.getMessage());
            reached("before", step, file);
            unit.afterCommit(done -> reached("after", step, file));
            return chain.proceed();
        });
    }

    private static void reached(String when, Step step, Path file) {
        try {
            if (Files.exists(file) && step.isMeant(when, Files.readString(file))) {
                Files.delete(file);
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param intent that it is about, empty where it is about none */
    private record Step(String name, String intent) {

        static Step of(Method method, Object[] values) {
            Object value = values != null && values.length == 1 ? values[0] : "";
            return value instanceof PaymentNotice notice
                    ? new Step("notice " + notice.type(), String.valueOf(notice.intentId()))
                    : new Step(method.getName(), value.toString());
        }

        static Step of(CommandMessage<?> command) {
            String name = command.getPayloadType().getSimpleName();
            return command.getPayload() instanceof ObservePaymentCommand(var payment, var truth)
                    ? new Step(name + " " + truth.status(), truth.intentId())
                    : new Step(name, "");
        }

        Step with(Object result) {
            return result instanceof PaymentIntentView view
                    ? new Step(name + " " + view.truth().status(), view.truth().intentId())
                    : this;
        }

        /** The file holds the step, and behind a stroke the intent if it matters. */
        boolean isMeant(String when, String wanted) {
            String here = when + " " + name;
            return wanted.equals(here) || wanted.equals(here + "|" + intent);
        }
    }
}
