package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be bought and given.
 *
 * @param plans prices by the names of plans, in the order in which they are offered
 */
@ConfigurationProperties("atrium.payments")
record PaymentSettings(
        @Nullable Map<String, BigDecimal> plans,
        @DefaultValue("GBP") Currency planCurrency,
        @DefaultValue("PLN") Currency donationCurrency,
        @DefaultValue("5") BigDecimal smallestDonation,
        @DefaultValue("100") BigDecimal largestDonation) {

    PaymentSettings {
        plans = plans == null || plans.isEmpty() ? usual() : plans;
    }

    private static Map<String, BigDecimal> usual() {
        Map<String, BigDecimal> usual = new LinkedHashMap<>();
        usual.put("basic", new BigDecimal("12.25"));
        usual.put("standard", new BigDecimal("25"));
        usual.put("premium", new BigDecimal("50"));
        return usual;
    }

    List<String> planNames() {
        return plans == null ? List.of() : List.copyOf(plans.keySet());
    }

    /** Empty for what is no plan. */
    Optional<Money> price(String plan) {
        return Optional.ofNullable(plans == null ? null : plans.get(plan))
                .map(price -> Money.ofMajor(price, planCurrency));
    }

    Money leastDonation() {
        return Money.ofMajor(smallestDonation, donationCurrency);
    }

    Money mostDonation() {
        return Money.ofMajor(largestDonation, donationCurrency);
    }
}
