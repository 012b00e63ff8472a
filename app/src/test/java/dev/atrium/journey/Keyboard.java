package dev.atrium.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who has no mouse: gets everywhere by keys, and has to see where they are. */
final class Keyboard {

    /** More stops than any page has. */
    private static final int MOST_STOPS = 600;

    /** Day, month, year and so on are one field each. */
    private static final int STOPS_IN_A_DATE = 8;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void logIn(String name, String password) {
        page.navigate("/users/login");
        goTo("#username");
        type(name);
        goTo("#password");
        type(password);
        leaveBy("Enter");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Tabs until that is focused. */
    void goTo(String selector) {
        go("Tab", selector);
    }

    void goBackTo(String selector) {
        go("Shift+Tab", selector);
    }

    private void go(String key, String selector) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            if (isAt(selector)) {
                return;
            }
            press(key);
            passed.add(where());
        }
        throw new AssertionError(selector + " is not reached by " + key + " on " + page.url() + ": " + passed);
    }

    boolean isAt(String selector) {
        return Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector));
    }

    /** What is focused, in short. */
    String where() {
        return (String) page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)");
    }

    /** Goes to a link or button that leads to another page, and presses it. */
    void follow(String selector) {
        goTo(selector);
        leaveBy("Enter");
    }

    /** Presses a key that leads to another page, and waits for that. */
    void leaveBy(String key) {
        page.evaluate("() => { window.left = true; }");
        press(key);
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    }

    /**
     * Tabs through a part of the page from its start to its end, and says what is wrong with where that leads: what is not seen,
     * has no name, or is left out.
     */
    List<String> faultsOfAWalk(String part) {
        page.evaluate(BEGIN, part);
        return walk("Tab");
    }

    /** The same from the end to the start, where what sticks to the top may cover what comes next. */
    List<String> faultsOfAWalkBack(String part) {
        page.evaluate(BEGIN, part);
        page.evaluate("() => window.stops.at(-1).focus()");
        return walk("Shift+Tab");
    }

    private List<String> walk(String key) {
        List<String> faults = new ArrayList<>();
        Set<Integer> reached = new LinkedHashSet<>();
        int stops = number("() => window.stops.length");
        int most = stops + STOPS_IN_A_DATE * number("() => window.stops.filter(stop => /date/.test(stop.type)).length");
        assertThat(stops).as("stops of " + page.url()).isPositive();
        look(faults, reached);
        for (int i = 0; i < most && reached.size() < stops; i++) {
            press(key);
            look(faults, reached);
        }
        for (int i = 0; i < stops; i++) {
            if (!reached.contains(i)) {
                faults.add("not reached: " + page.evaluate("i => window.stops[i].outerHTML.slice(0, 160)", i));
            }
        }
        return faults;
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    @SuppressWarnings("unchecked") // of a script that is written below
    private void look(List<String> faults, Set<Integer> reached) {
        Map<String, Object> stop = (Map<String, Object>) page.evaluate(LOOK);
        if (stop == null) {
            return;
        }
        reached.add(((Number) requireNonNull(stop.get("number"))).intValue());
        ((List<String>) requireNonNull(stop.get("faults")))
                .forEach(fault -> faults.add(fault + ": " + stop.get("what")));
    }

    /** All that can be tabbed to in a part of the page, in its order; and the way begins before the first. */
    private static final String BEGIN = """
            (part) => {
              const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
              const whole = document.querySelector(part);
              window.stops = [...whole.querySelectorAll(can)].filter((element) => !element.disabled && element.tabIndex >= 0
                && element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
              window.whole = whole;
              whole.tabIndex = -1;
              whole.focus();
            }""";

    /** What whoever tabbed there sees, and what a screen reader says; null before the first stop. */
    private static final String LOOK = """
            async () => {
              const element = document.activeElement;
              if (element === window.whole) return null;
              const faults = [];
              await Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished));
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && !/, 0\\)$/.test(style.outlineColor))
                || style.boxShadow !== "none";
              if (!ring) faults.push("no ring");
              if (box.width < 2 || box.height < 2) faults.push("no size");
              for (let at = element; at; at = at.parentElement) {
                const its = getComputedStyle(at);
                if (its.opacity === "0" || its.clipPath !== "none") faults.push("hidden by " + at.tagName + "." + at.className);
              }
              const shown = [...element.getClientRects()].some((rect) => {
                const x = Math.min(Math.max(rect.left + rect.width / 2, 1), innerWidth - 2);
                const y = Math.min(Math.max(rect.top + Math.min(rect.height, innerHeight) / 2, 1), innerHeight - 2);
                const top = document.elementFromPoint(x, y);
                return rect.bottom > 0 && rect.top < innerHeight && top && (element.contains(top) || top.contains(element));
              });
              if (!shown) faults.push("covered or outside the window");
              const text = (node) => [...node.childNodes].map((child) => child.nodeType === 3 ? child.data
                : child.nodeType === 1 && child.getAttribute("aria-hidden") !== "true" ? (child.alt ?? "") + text(child) : "").join("");
              const by = (element.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
                .map((id) => document.getElementById(id)).filter(Boolean);
              const name = [element.getAttribute("aria-label") || "", ...by.map(text), ...[...element.labels || []].map(text),
                element.matches("input, select, textarea") ? "" : text(element)].join("").trim();
              if (!name) faults.push("no name");
              if (element.tabIndex > 0) faults.push("tabindex above zero");
              return { number: window.stops.indexOf(element), what: element.outerHTML.slice(0, 160), faults };
            }""";
}
