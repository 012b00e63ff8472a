package dev.atrium.web.payment;

import dev.atrium.gateway.payment.PaymentWidget;
import dev.atrium.web.layout.ContentSecurityPolicy;
import dev.atrium.web.layout.PictureAddresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets Stripe's script onto the two pages that need it, and onto no other. */
@Configuration(proxyBeanMethods = false)
class PaymentPolicy implements WebMvcConfigurer {

    private final String policy;

    PaymentPolicy(PaymentWidget widget, PictureAddresses pictures) {
        this.policy = ContentSecurityPolicy.forPayments(
                widget.script(), pictures.otherOrigin().orElse(""));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        // The usual policy is written only where there is none.
                        response.setHeader(ContentSecurityPolicy.HEADER, policy);
                        return true;
                    }
                })
                .addPathPatterns("/buy-plan", "/buy-plan/", "/donate", "/donate/");
    }
}
