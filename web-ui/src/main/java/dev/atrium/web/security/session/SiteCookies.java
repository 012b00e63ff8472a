package dev.atrium.web.security.session;

import dev.atrium.api.link.PublicUrl;

/** What all cookies of the site have in common. */
public final class SiteCookies {

    private SiteCookies() {}

    /** A site that visitors reach by https never lets its cookies travel without it. */
    public static boolean secure(PublicUrl publicUrl) {
        return "https".equalsIgnoreCase(publicUrl.base().getScheme());
    }

    /** With this prefix browsers refuse a cookie that a neighbouring subdomain tries to plant; it works with https only. */
    public static String name(String name, boolean secure) {
        return secure ? "__Host-" + name : name;
    }
}
