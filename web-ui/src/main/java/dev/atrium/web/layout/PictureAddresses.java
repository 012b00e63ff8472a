package dev.atrium.web.layout;

import dev.atrium.api.user.PictureKey;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where browsers find members' pictures: at this site, or wherever the operator has them served from. */
@Component
@EnableConfigurationProperties(PictureSettings.class)
public final class PictureAddresses {

    /** What is shown of a member without a picture; always from this site. */
    public static final String DEFAULT = "/media/default_profile.jpg";

    private final PictureSettings settings;

    PictureAddresses(PictureSettings settings) {
        this.settings = settings;
    }

    public String addressOf(@Nullable PictureKey picture) {
        return picture == null ? DEFAULT : settings.base() + picture.value();
    }

    /** The other site that pages load pictures from, if any: for the Content-Security-Policy. */
    public Optional<String> otherOrigin() {
        URI base = URI.create(settings.base());
        return base.getAuthority() == null
                ? Optional.empty()
                : Optional.of(base.getScheme() + "://" + base.getAuthority());
    }
}
