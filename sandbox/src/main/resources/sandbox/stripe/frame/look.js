// How the page wants it to look: variables and rules, put into a sheet of their own.
const VARIABLES = {
  colorPrimary: "--primary",
  colorBackground: "--background",
  colorText: "--text",
  colorTextPlaceholder: "--placeholder",
  colorDanger: "--danger",
  fontFamily: "--font",
  fontSizeBase: "--size",
  borderRadius: "--radius",
  spacingUnit: "--unit",
};
const RULE = /^\.(Input|Label|Error|Field)(--[a-z]+)?(:{1,2}[a-z-]+)?$/;

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

function dress(appearance, style) {
  const root = document.documentElement;
  root.dataset.theme = appearance.theme ?? "stripe";
  Object.entries(VARIABLES).forEach(([name, property]) => {
    const value = appearance.variables?.[name];
    if (value) {
      root.style.setProperty(property, value);
    } else {
      root.style.removeProperty(property);
    }
  });
  sheet.replaceSync("");
  Object.entries(appearance.rules ?? {}).filter(([selector]) => RULE.test(selector)).forEach(([selector, rule]) => add(selector, rule));
  add(".Input", style?.base ?? {});
  add(".Input::placeholder", style?.base?.["::placeholder"] ?? {});
  add(".Input--invalid", style?.invalid ?? {});
}

function speakAs({ locale, colorScheme, ground }) {
  document.documentElement.lang = locale;
  // The same as around the frame, or browsers paint a ground behind it.
  document.documentElement.style.colorScheme = colorScheme || "normal";
  document.body.style.backgroundColor = ground || "transparent";
}

function add(selector, declarations) {
  const at = sheet.insertRule(`${selector} {}`, sheet.cssRules.length);
  Object.entries(declarations)
    .filter(([, value]) => typeof value === "string")
    .forEach(([name, value]) => { sheet.cssRules[at].style[name] = value; });
}
