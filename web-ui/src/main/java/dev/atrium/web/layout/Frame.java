package dev.atrium.web.layout;

import dev.atrium.api.account.Role;
import dev.atrium.web.assets.Assets;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the layout around every page needs. A controller takes it as an argument and puts it into the page's view.
 *
 * @param member who is logged in, if anybody
 * @param path the address of this page, to come back to
 * @param sandbox whether the stand-ins run here, so that their page is linked
 */
public record Frame(
        Texts texts,
        Theme theme,
        @Nullable CurrentMember member,
        Flash flash,
        Assets assets,
        PictureAddresses pictures,
        String path,
        boolean sandbox,
        HttpServletRequest request) {

    /** The attribute of a request that holds when the member's account will be deleted. */
    public static final String DELETION_DATE = Frame.class.getName() + ".deletionDate";

    /** When the member's account will be deleted; null unless that is scheduled. */
    public @Nullable Instant deletionDate() {
        return (Instant) request.getAttribute(DELETION_DATE);
    }

    /** The token that every form must bring back, made only if a form asks for it; null where nothing protects forms. */
    public @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** The same in another language than the visitor's. */
    public Frame in(Language language) {
        return new Frame(Texts.in(language), theme, member, flash, assets, pictures, path, sandbox, request);
    }

    public String asset(String name) {
        return assets.url(name);
    }

    public boolean hasRole(Role role) {
        return member != null && member.roles().contains(role);
    }

    /** Marks the link to the page that is open. */
    public @Nullable String currentIf(String link) {
        return path.equals(link) || path.startsWith(link + "?") ? "page" : null;
    }
}
