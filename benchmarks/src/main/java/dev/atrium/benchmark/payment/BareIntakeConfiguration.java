package dev.atrium.benchmark.payment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

/** The least that a site could do with a notice: before all filters it reads it, inserts a row and answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(BareIntakeConfiguration.SWITCH)
class BareIntakeConfiguration {

    static final String SWITCH = "atrium.benchmark.bare-intake";
    static final String PATH = "/benchmark/notice";

    @Bean
    FilterRegistrationBean<BareIntake> bareIntake(DataSource dataSource) {
        FilterRegistrationBean<BareIntake> filter =
                new FilterRegistrationBean<>(new BareIntake(new JdbcTemplate(dataSource)));
        filter.addUrlPatterns(PATH);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    static final class BareIntake extends HttpFilter {

        private final transient JdbcTemplate jdbc;

        BareIntake(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            request.getInputStream().readAllBytes();
            jdbc.update(RawInserts.INSERT, Notices.newId());
            response.setContentLength(0);
        }
    }
}
