// The countdown on a button that asks for another code. The server says until when, in a cookie; it also keeps the rule.
(() => {
  const COOKIE = "throttle_otp_request_expiry_date=";
  const until = () => {
    const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(COOKIE));
    return found ? Date.parse(decodeURIComponent(found.slice(COOKIE.length))) : 0;
  };
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  function show(button) {
    const label = button.dataset.label ?? (button.dataset.label = button.textContent);
    const left = Math.ceil((until() - Date.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? button.dataset.resend.replace("{0}", clock(left)) : label;
    if (left <= 0 && button.dataset.resendAlone) {
      delete button.dataset.resendAlone;
      button.form.requestSubmit(button);
    }
  }

  const showAll = () => document.querySelectorAll("[data-resend]").forEach(show);
  document.addEventListener("htmx:load", showAll);
  setInterval(showAll, 1000);
})();
