// What Stripe.js says to people, by code, in the languages of the site.
const MESSAGES = {
  en: {
    number: "Card number",
    expiry: "Expiration date",
    cvc: "Security code",
    country: "Country or region",
    postal: "Postal code",
    numberHint: "1234 1234 1234 1234",
    expiryHint: "MM / YY",
    cvcHint: "CVC",
    card: "Card",
    cardFrame: "Secure card payment input frame",
    paymentFrame: "Secure payment input frame",
    challengeFrame: "Your bank asks you to confirm this payment",
    incomplete_number: "Your card number is incomplete.",
    invalid_number: "Your card number is invalid.",
    incomplete_expiry: "Your card's expiration date is incomplete.",
    invalid_expiry_month: "Your card's expiration date is invalid.",
    invalid_expiry_month_past: "Your card's expiration date is in the past.",
    invalid_expiry_year_past: "Your card's expiration year is in the past.",
    incomplete_cvc: "Your card's security code is incomplete.",
    incomplete_zip: "Your postal code is incomplete.",
    incorrect_number: "Your card number is incorrect.",
    invalid_expiry_year: "Your card's expiration year is invalid.",
    invalid_cvc: "Your card's security code is invalid.",
    card_declined: "Your card was declined.",
    insufficient_funds: "Your card has insufficient funds.",
    card_velocity_exceeded: "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
    expired_card: "Your card has expired.",
    incorrect_cvc: "Your card's security code is incorrect.",
    processing_error: "An error occurred while processing your card. Try again in a little bit.",
    authentication_required: "Your card was declined. This transaction requires authentication.",
    payment_intent_authentication_failure:
      "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
    payment_intent_unexpected_state: "A processing error occurred.",
    unexpected: "An unexpected error occurred.",
    connection: "We are experiencing issues connecting to our payments provider. Please check your connection and try again.",
  },
  pl: {
    number: "Numer karty",
    expiry: "Data ważności",
    cvc: "Kod bezpieczeństwa",
    country: "Kraj lub region",
    postal: "Kod pocztowy",
    numberHint: "1234 1234 1234 1234",
    expiryHint: "MM / RR",
    cvcHint: "CVC",
    card: "Karta",
    cardFrame: "Bezpieczna ramka do wprowadzania danych karty",
    paymentFrame: "Bezpieczna ramka do wprowadzania danych płatności",
    challengeFrame: "Twój bank prosi o potwierdzenie tej płatności",
    incomplete_number: "Numer karty jest niepełny.",
    invalid_number: "Numer karty jest nieprawidłowy.",
    incomplete_expiry: "Data ważności karty jest niepełna.",
    invalid_expiry_month: "Data ważności karty jest nieprawidłowa.",
    invalid_expiry_month_past: "Data ważności karty już minęła.",
    invalid_expiry_year_past: "Rok ważności karty już minął.",
    incomplete_cvc: "Kod bezpieczeństwa karty jest niepełny.",
    incomplete_zip: "Kod pocztowy jest niepełny.",
    incorrect_number: "Numer karty jest niepoprawny.",
    invalid_expiry_year: "Rok ważności karty jest nieprawidłowy.",
    invalid_cvc: "Kod bezpieczeństwa karty jest nieprawidłowy.",
    card_declined: "Twoja karta została odrzucona.",
    insufficient_funds: "Na karcie nie ma wystarczających środków.",
    card_velocity_exceeded: "Karta została odrzucona z powodu zbyt częstych prób lub przekroczenia limitu kwoty.",
    expired_card: "Twoja karta straciła ważność.",
    incorrect_cvc: "Kod bezpieczeństwa karty jest niepoprawny.",
    processing_error: "Podczas przetwarzania karty wystąpił błąd. Spróbuj ponownie za chwilę.",
    authentication_required: "Twoja karta została odrzucona. Ta transakcja wymaga uwierzytelnienia.",
    payment_intent_authentication_failure:
      "Nie możemy uwierzytelnić Twojej metody płatności. Wybierz inną metodę płatności i spróbuj ponownie.",
    payment_intent_unexpected_state: "Wystąpił błąd przetwarzania.",
    unexpected: "Wystąpił nieoczekiwany błąd.",
    connection: "Mamy problem z połączeniem z operatorem płatności. Sprawdź połączenie i spróbuj ponownie.",
  },
};

function languageOf(locale) {
  const wanted = !locale || locale === "auto" ? navigator.language : locale;
  const language = String(wanted).slice(0, 2).toLowerCase();
  return MESSAGES[language] ? language : "en";
}

function textsFor(locale) {
  return MESSAGES[languageOf(locale)];
}
