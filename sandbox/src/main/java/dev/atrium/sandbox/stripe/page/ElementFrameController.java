package dev.atrium.sandbox.stripe.page;

import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The frame in which a card is typed, so that the page around it never sees the number. */
@RestController
@Profile("sandbox")
class ElementFrameController {

    @GetMapping("/sandbox/stripe/elements/{type:card|payment}")
    ResponseEntity<String> show(@PathVariable String type) {
        return FramedPages.page("""
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Card data</title>
                  <link rel="stylesheet" href="/sandbox/stripe/elements/element.css">
                </head>
                <body>
                  <main id="element" data-type="%s"></main>
                  <script src="/sandbox/stripe/elements/element.js"></script>
                </body>
                </html>
                """.formatted(type));
    }
}
