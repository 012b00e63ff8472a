package dev.atrium.eventstore.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.personal.DataKeys;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.personal.KeyRotation;
import dev.atrium.api.personal.SiteSignature;
import dev.atrium.eventstore.wakeup.NodeChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterKeyProperties.class)
class PersonalConfiguration {

    private static final String HMAC = "HmacSHA256";

    @Bean
    MasterKeys masterKeys(MasterKeyProperties properties) {
        return properties.keys();
    }

    @Bean
    PersonKeyTable personKeyTable(
            JdbcTemplate jdbc,
            MasterKeys masters,
            PlatformTransactionManager transactions,
            @Value("${axon.axonserver.enabled:true}") boolean eventsAreElsewhere) {
        PersonKeyTable table = new PersonKeyTable(jdbc, making(transactions, eventsAreElsewhere), masters);
        table.requireKnownMasterKeys();
        return table;
    }

    /**
     * Here, a key and the first event that it encrypts are committed together. Axon Server shows an event before the
     * transaction around it has ended, so there the key comes first.
     */
    private static TransactionOperations making(PlatformTransactionManager transactions, boolean eventsAreElsewhere) {
        if (!eventsAreElsewhere) {
            return TransactionOperations.withoutTransaction();
        }
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return ownTransaction;
    }

    @Bean
    CachedPersonKeys personKeys(PersonKeyTable table, NodeChannel nodes) {
        CachedPersonKeys keys = new CachedPersonKeys(table, person -> nodes.send("erased", Long.toString(person)));
        nodes.receive("erased", person -> keys.forget(Long.parseLong(person)));
        nodes.afterSilence(keys::forgetAll);
        return keys;
    }

    @Bean
    DataKeys dataKeys(PersonKeys keys) {
        return new DestroyableKeys(keys);
    }

    @Bean
    StoredSiteSecrets siteSecrets(JdbcTemplate jdbc, MasterKeys masters) {
        return new StoredSiteSecrets(jdbc, masters);
    }

    @Bean
    KeyRotation keyRotation(PersonKeyTable persons, StoredSiteSecrets secrets) {
        return new StoredKeyRotation(persons, secrets);
    }

    @Bean
    SiteSignature siteSignature(SiteSecrets secrets) {
        return new Ed25519Signature(secrets.secret("signing of receipts"));
    }

    /** A variable of its own keeps the power to sign from whoever has the database and the master key. */
    @Bean
    AuditSecrets auditSecrets(MasterKeyProperties properties, SiteSecrets secrets) {
        return properties.ownAuditKey().<AuditSecrets>map(key -> key::derive).orElse(secrets::secret);
    }

    @Bean
    LinkSigningKey linkSigningKey(SiteSecrets secrets) {
        return new LinkSigningKey(new SecretKeySpec(secrets.secret("signing of links"), HMAC));
    }

    @Bean
    Fingerprints fingerprints(SiteSecrets secrets) {
        SecretKeySpec key = new SecretKeySpec(secrets.secret("fingerprints"), HMAC);
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
