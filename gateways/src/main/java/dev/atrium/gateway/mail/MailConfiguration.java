package dev.atrium.gateway.mail;

import dev.atrium.api.operation.Dependency;
import dev.atrium.gateway.dependency.ReachableDependency;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail goes out by SMTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    private static final int SMTP_PORT = 25;

    @Bean
    MailGateway mailGateway(ObjectProvider<JavaMailSenderImpl> configured, MailProperties properties) {
        JavaMailSenderImpl sender = configured.getIfAvailable(JavaMailSenderImpl::new);
        setDefaults(
                sender.getJavaMailProperties(),
                Long.toString(properties.timeout().toMillis()));
        return new SmtpMailGateway(sender, properties.sender());
    }

    @Bean
    Dependency mailDependency(ObjectProvider<JavaMailSenderImpl> configured) {
        JavaMailSenderImpl sender = configured.getIfAvailable(JavaMailSenderImpl::new);
        String host = sender.getHost() == null ? "localhost" : sender.getHost();
        return new ReachableDependency("smtp", host, sender.getPort() < 0 ? SMTP_PORT : sender.getPort());
    }

    /** Without the times a server that accepts a connection and then says nothing would hold a worker for good. */
    private static void setDefaults(Properties smtp, String milliseconds) {
        smtp.putIfAbsent("mail.smtp.connectiontimeout", milliseconds);
        smtp.putIfAbsent("mail.smtp.timeout", milliseconds);
        smtp.putIfAbsent("mail.smtp.writetimeout", milliseconds);
        if (!smtp.containsKey("mail.smtp.socks.host")) { // which would not be asked
            smtp.putIfAbsent("mail.smtp.socketFactory", new PromptSockets());
        }
        // Addresses may have letters of any language.
        smtp.putIfAbsent("mail.mime.allowutf8", "true");
    }
}
