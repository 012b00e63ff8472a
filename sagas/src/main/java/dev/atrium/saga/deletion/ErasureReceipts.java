package dev.atrium.saga.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.erasure.Person;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.personal.SiteSignature;
import dev.atrium.saga.erasure.Places.Outcome;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what was erased as a document in plain lines, signed by the site, that can be checked without it. */
@Component
class ErasureReceipts {

    static final String BEGIN = "-----BEGIN ATRIUM ERASURE RECEIPT-----";
    static final String SIGNATURE = "-----SIGNATURE (Ed25519)-----";
    static final String END = "-----END ATRIUM ERASURE RECEIPT-----";

    private final SiteSignature signature;
    private final PublicUrl site;

    ErasureReceipts(SiteSignature signature, PublicUrl site) {
        this.signature = signature;
        this.site = site;
    }

    /** Where the key is found that this site calls its own. */
    URI keyAddress() {
        return site.resolve(SiteSignature.KEY_PATH);
    }

    /** The signature covers the lines between the first two marks, each ended by a line feed. */
    String signed(Person person, List<Outcome> outcomes, Instant at) {
        String document = document(person, outcomes, at);
        return String.join(
                "\n",
                BEGIN,
                document + SIGNATURE,
                base64(signature.sign(document.getBytes(UTF_8))),
                "public key: " + base64(signature.publicKey()),
                END);
    }

    private String document(Person person, List<Outcome> outcomes, Instant at) {
        long left = outcomes.stream().mapToLong(Outcome::residue).sum();
        return "site: " + site.base() + "\naccount: " + person.account() + "\nuser: " + person.user()
                + "\nStripe: the customer was deleted, or there was none\n"
                + outcomes.stream().map(ErasureReceipts::line).collect(Collectors.joining())
                + "found afterwards in all places together: " + left
                + "\nsigned: " + at.truncatedTo(ChronoUnit.SECONDS)
                + "\nthe data key of the user is destroyed after this mail is sent\n";
    }

    private static String line(Outcome outcome) {
        return outcome.at().truncatedTo(ChronoUnit.SECONDS) + " " + outcome.place() + ": " + outcome.how() + "; left: "
                + outcome.residue() + "\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
