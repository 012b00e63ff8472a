package dev.atrium.web.layout;

import dev.atrium.web.assets.Assets;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets controllers take {@link Frame}, {@link Flash}, {@link CurrentMember} and {@link Texts} as arguments. */
@Component
public final class PageArguments implements HandlerMethodArgumentResolver {

    private final Assets assets;
    private final PictureAddresses pictures;
    private final boolean sandbox;

    PageArguments(Assets assets, PictureAddresses pictures, Environment environment) {
        this.assets = assets;
        this.pictures = pictures;
        this.sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == Frame.class || type == Flash.class || type == CurrentMember.class || type == Texts.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        Class<?> type = parameter.getParameterType();
        if (type == Frame.class) {
            return frame(request);
        }
        if (type == Flash.class) {
            return Flash.of(request);
        }
        if (type == Texts.class) {
            return Texts.in(Language.of(request));
        }
        Optional<CurrentMember> member = CurrentMember.find();
        return type == Optional.class ? member : member.orElseThrow(PageArguments::loginNeeded);
    }

    /** The frame of a page that no controller method shows, such as an error page. */
    public Frame frame(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Frame(
                Texts.in(Language.of(request)),
                Theme.of(request),
                CurrentMember.find().orElse(null),
                Flash.of(request),
                assets,
                pictures,
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                sandbox,
                request);
    }

    /** The security filters turn it into the way to the login page and back. */
    private static AuthenticationCredentialsNotFoundException loginNeeded() {
        return new AuthenticationCredentialsNotFoundException("this page is for members");
    }
}
