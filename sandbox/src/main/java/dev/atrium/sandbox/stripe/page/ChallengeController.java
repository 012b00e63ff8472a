package dev.atrium.sandbox.stripe.page;

import dev.atrium.sandbox.html.Html;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import java.net.URI;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The bank's question of 3-D Secure: in a frame over the page, or as a page from which the browser comes back. */
@RestController
@Profile("sandbox")
class ChallengeController {

    private static final String PATH = "/sandbox/stripe/3ds/{id}";

    private final Books books;
    private final StripeResources resources;

    ChallengeController(Books books, StripeResources resources) {
        this.books = books;
        this.resources = resources;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(
            @PathVariable String id,
            @RequestParam(name = "client_secret") String secret,
            @RequestParam(defaultValue = "false") boolean redirect,
            @RequestParam(defaultValue = "en") String locale) {
        StripeObject intent = books.find("payment_intent", id)
                .filter(found -> found.text("client_secret").equals(secret))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ChallengeWords words = ChallengeWords.in(locale);
        return page(words, """
                <p>%s</p>
                <form method="post" action="/sandbox/stripe/3ds/%s">
                <input type="hidden" name="client_secret" value="%s"><input type="hidden" name="redirect" value="%s">
                <input type="hidden" name="locale" value="%s">
                <button name="answer" value="accept">%s</button> <button name="answer" value="refuse" class="quiet">%s</button>
                </form>
                """.formatted(
                        Html.escape(words.question().formatted(StripeResources.money(intent))),
                        Html.escape(id),
                        Html.escape(secret),
                        redirect,
                        words.language(),
                        Html.escape(words.accept()),
                        Html.escape(words.refuse())));
    }

    @PostMapping(PATH)
    ResponseEntity<String> answer(
            @PathVariable String id,
            @RequestParam(name = "client_secret") String secret,
            @RequestParam boolean redirect,
            @RequestParam String answer,
            @RequestParam(defaultValue = "en") String locale) {
        StripeObject intent = resources
                .answerChallenge(id, secret, answer.equals("accept"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (redirect) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(back(intent))
                    .build();
        }
        ChallengeWords words = ChallengeWords.in(locale);
        return page(words, """
                <p>%s</p><script src="/sandbox/stripe/elements/answered.js"></script>
                """.formatted(Html.escape(words.done())));
    }

    private static URI back(StripeObject intent) {
        boolean paid = intent.text("status").equals("succeeded");
        return UriComponentsBuilder.fromUriString(intent.text("_return_url"))
                .queryParam("payment_intent", intent.id())
                .queryParam("payment_intent_client_secret", intent.text("client_secret"))
                .queryParam("redirect_status", paid ? "succeeded" : "failed")
                .build()
                .toUri();
    }

    private static ResponseEntity<String> page(ChallengeWords words, String content) {
        return FramedPages.page("""
                <!doctype html>
                <html lang="%1$s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>3-D Secure</title>
                  <link rel="stylesheet" href="/sandbox/sandbox.css">
                </head>
                <body class="bank"><main><h1>%2$s</h1>%3$s</main></body>
                </html>
                """.formatted(words.language(), Html.escape(words.title()), content));
    }
}
