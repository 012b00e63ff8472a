// How card data is written and read. Brands by their first digits.
const BRANDS = [
  { name: "amex", start: /^3[47]/, lengths: [15], cvc: 4, groups: [4, 6, 5] },
  { name: "diners", start: /^3[068]/, lengths: [14, 16], cvc: 3, groups: [4, 6, 4] },
  { name: "discover", start: /^6(011|4[4-9]|5)/, lengths: [16], cvc: 3 },
  { name: "jcb", start: /^35/, lengths: [16], cvc: 3 },
  { name: "unionpay", start: /^62/, lengths: [16, 17, 18, 19], cvc: 3 },
  { name: "mastercard", start: /^(5[1-5]|2[2-7])/, lengths: [16], cvc: 3 },
  { name: "visa", start: /^4/, lengths: [16], cvc: 3 },
];
const UNKNOWN = { name: "unknown", lengths: [16], cvc: 3 };

function brandOf(number) {
  return BRANDS.find((brand) => brand.start.test(number)) ?? UNKNOWN;
}

function digits(text) {
  return text.replace(/\D/g, "");
}

function grouped(number) {
  const brand = brandOf(number);
  const most = number.slice(0, Math.max(...brand.lengths));
  const sizes = brand.groups ?? [4, 4, 4, 4, 3];
  const groups = [];
  for (let at = 0, i = 0; at < most.length; at += sizes[i], i++) {
    groups.push(most.slice(at, at + sizes[i]));
  }
  return groups.join(" ");
}

/** Luhn's check. */
function hasCheckDigit(number) {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const weighed = place % 2 ? Number(digit) * 2 : Number(digit);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

function expiryText(typed) {
  const raw = digits(typed).slice(0, 4);
  const month = /^[2-9]/.test(raw) ? `0${raw}` : raw;
  return month.length > 2 ? `${month.slice(0, 2)} / ${month.slice(2, 4)}` : month;
}

// Each answers with the code of what is wrong, or with nothing.
const CHECKS = {
  number(value) {
    const number = digits(value);
    if (!brandOf(number).lengths.includes(number.length)) {
      return number.length >= Math.max(...brandOf(number).lengths) ? "invalid_number" : "incomplete_number";
    }
    return hasCheckDigit(number) ? null : "invalid_number";
  },

  expiry(value) {
    const [month, year] = [Number(digits(value).slice(0, 2)), Number(digits(value).slice(2))];
    if (digits(value).length < 4) {
      return "incomplete_expiry";
    }
    if (month < 1 || month > 12) {
      return "invalid_expiry_month";
    }
    const now = new Date();
    if (2000 + year < now.getFullYear()) {
      return "invalid_expiry_year_past";
    }
    return 2000 + year === now.getFullYear() && month < now.getMonth() + 1 ? "invalid_expiry_month_past" : null;
  },

  cvc(value, number) {
    return digits(value).length === brandOf(digits(number)).cvc ? null : "incomplete_cvc";
  },

  postal(value) {
    return value.trim() ? null : "incomplete_zip";
  },

  country() {
    return null;
  },
};
