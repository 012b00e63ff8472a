package dev.atrium.web.error;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the static error pages before all other filters, for errors only, and around all others what tells that a storage is away or a request unreadable. */
@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    @Bean
    FilterRegistrationBean<StaticErrorFilter> staticErrors(StaticErrorPages pages) {
        FilterRegistrationBean<StaticErrorFilter> filter = new FilterRegistrationBean<>(new StaticErrorFilter(pages));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<StorageAwayFilter> storageAway() {
        FilterRegistrationBean<StorageAwayFilter> filter = new FilterRegistrationBean<>(new StorageAwayFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<UnreadableRequestFilter> unreadableRequests() {
        FilterRegistrationBean<UnreadableRequestFilter> filter =
                new FilterRegistrationBean<>(new UnreadableRequestFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
