package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.postal.PostalCodeFormat;
import dev.atrium.api.postal.PostalCodes;
import dev.atrium.gateway.payment.PaymentWidget;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of a donation.
 *
 * @param clientSecret of the member's open intent; null where the page cannot be used now
 * @param closed the key of why not
 */
public record DonationPage(
        Frame frame,
        PaymentSettings settings,
        PaymentWidget widget,
        @Nullable String clientSecret,
        Money amount,
        @Nullable String closed)
        implements PayingPage {

    private static final String HOME = "PL";

    /**
     * A country to choose.
     *
     * @param pattern of its postal codes, null where it has none
     */
    public record Choice(
            String code,
            String name,
            String flag,
            @Nullable String pattern,
            @Nullable String example,
            boolean chosen) {}

    DonationPage(Frame frame, PaymentSettings settings, PaymentWidget widget, String clientSecret, Money amount) {
        this(frame, settings, widget, clientSecret, amount, null);
    }

    static DonationPage closed(Frame frame, PaymentSettings settings, PaymentWidget widget, String why) {
        return new DonationPage(frame, settings, widget, null, settings.leastDonation(), why);
    }

    @Override
    public String title() {
        return t("payment.donation.title");
    }

    public String why() {
        return t(Objects.requireNonNull(closed));
    }

    public String total() {
        return Amounts.of(amount, texts().language());
    }

    public FieldView donationField() {
        return FieldView.text("donation", t("payment.donation.amount"), Amounts.typed(amount, texts().language()))
                .help(t("payment.donation.range", least(), most()))
                .with("inputmode", "decimal")
                .with("autocomplete", "off")
                .with("maxlength", "9");
    }

    public String least() {
        return Amounts.of(settings.leastDonation(), texts().language());
    }

    public String most() {
        return Amounts.of(settings.mostDonation(), texts().language());
    }

    public String smallest() {
        return settings.smallestDonation().toPlainString();
    }

    public String largest() {
        return settings.largestDonation().toPlainString();
    }

    /** How a browser writes amounts in the page's language. */
    public String currency() {
        return settings.donationCurrency().getCurrencyCode();
    }

    public List<Choice> countries() {
        return CountryNames.in(texts().language()).sorted().stream()
                .filter(country -> PostalCodes.isServed(country.code()))
                .map(this::choice)
                .toList();
    }

    public Choice home() {
        return countries().stream().filter(Choice::chosen).findFirst().orElseThrow();
    }

    private Choice choice(CountryNames.Country country) {
        String flag = frame.asset("flags/" + country.code().toLowerCase(Locale.ROOT) + ".svg");
        PostalCodeFormat format = PostalCodes.of(country.code()).orElse(null);
        return new Choice(
                country.code(),
                country.name(),
                flag,
                format == null ? null : format.pattern().pattern(),
                format == null ? null : format.example(),
                country.code().equals(HOME));
    }
}
