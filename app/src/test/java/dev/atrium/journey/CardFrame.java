package dev.atrium.journey;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The frame in which a member types a card, and the one in which the bank asks. */
final class CardFrame {

    static final String GOOD = "4242424242424242";
    static final String DECLINED = "4000000000000002";
    static final String POOR = "4000000000009995";
    static final String CHALLENGED = "4000000000003220";

    private CardFrame() {}

    static FrameLocator of(Page page) {
        return page.frameLocator("iframe[name^=__privateStripeFrame]");
    }

    /** As a hand types it: digit by digit. */
    static void type(Page page, String number) {
        FrameLocator frame = of(page);
        frame.locator("[autocomplete=cc-number]").pressSequentially(number);
        frame.locator("[autocomplete=cc-exp]").pressSequentially("1234");
        frame.locator("[autocomplete=cc-csc]").pressSequentially("123");
        if (frame.locator("[name=postal]").count() > 0) {
            frame.locator("[name=postal]").fill("SW1A 1AA");
        }
    }

    /** Another card, with the same date and code. */
    static void retype(Page page, String number) {
        Locator field = of(page).locator("[autocomplete=cc-number]");
        field.fill("");
        field.pressSequentially(number);
    }

    static void answerBank(Page page, boolean accept) {
        page.frameLocator("iframe[name=stripe-challenge-frame]")
                .locator("button[value=%s]".formatted(accept ? "accept" : "refuse"))
                .click();
    }
}
