package dev.atrium.eventstore.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.eventstore.wakeup.NodeChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterKeyProperties.class)
class PersonalConfiguration {

    private static final String HMAC = "HmacSHA256";

    @Bean
    MasterKey masterKey(MasterKeyProperties properties) {
        return properties.key();
    }

    @Bean
    CachedPersonKeys personKeys(JdbcTemplate jdbc, MasterKey master, NodeChannel nodes) {
        PersonKeyTable table = new PersonKeyTable(jdbc, master);
        table.requireSameMasterKey();
        CachedPersonKeys keys = new CachedPersonKeys(table, person -> nodes.send("erased", Long.toString(person)));
        nodes.receive("erased", person -> keys.forget(Long.parseLong(person)));
        nodes.afterSilence(keys::forgetAll);
        return keys;
    }

    @Bean
    LinkSigningKey linkSigningKey(MasterKey master) {
        return new LinkSigningKey(new SecretKeySpec(master.derive("signing of links"), HMAC));
    }

    @Bean
    Fingerprints fingerprints(MasterKey master) {
        SecretKeySpec key = new SecretKeySpec(master.derive("fingerprints"), HMAC);
        return (purpose, value) -> fingerprint(key, purpose, value);
    }

    private static byte[] fingerprint(SecretKeySpec key, String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
