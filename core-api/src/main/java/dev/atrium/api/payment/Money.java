package dev.atrium.api.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency, such as 1225 pence; never negative, never a fraction.
 *
 * @param currency written as its ISO 4217 code
 */
public record Money(long minorUnits, Currency currency) {

    public Money {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("an amount cannot be negative: " + minorUnits);
        }
    }

    public static Money of(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }

    /** @throws ArithmeticException where the amount has more decimals than the currency */
    public static Money ofMajor(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    public static Money nothing(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, comparable(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(minorUnits - comparable(other).minorUnits, currency);
    }

    public boolean isMoreThan(Money other) {
        return minorUnits > comparable(other).minorUnits;
    }

    @JsonIgnore
    public boolean isNothing() {
        return minorUnits == 0;
    }

    /** In the usual unit, such as 12.25. */
    public BigDecimal inMajorUnits() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    private Money comparable(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be compared");
        }
        return other;
    }

    @Override
    public String toString() {
        return inMajorUnits().toPlainString() + " " + currency;
    }
}
