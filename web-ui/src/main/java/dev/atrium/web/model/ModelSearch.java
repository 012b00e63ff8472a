package dev.atrium.web.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The search as it stands in an address: {@code ?search=…&creator=…&creator_id=…&country_code=…}, empty where not given. */
public record ModelSearch(String text, String creator, String creatorId, String country) {

    static final ModelSearch NONE = new ModelSearch("", "", "", "");

    /** No title and no user name is longer, so nothing longer can be found. */
    private static final int MAX_LENGTH = 200;

    static ModelSearch of(String text, String creator, String creatorId, String country) {
        return new ModelSearch(clean(text), clean(creator), clean(creatorId), clean(country));
    }

    /** Without what cannot be stored or seen: NUL and its like, and halves of surrogate pairs. */
    private static String clean(String value) {
        return value.strip()
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    boolean hasBadCreatorId() {
        return !creatorId.isEmpty() && UserId.parse(creatorId).isEmpty();
    }

    boolean hasBadCountry() {
        return !country.isEmpty() && CountryCode.parse(country).isEmpty();
    }

    /** Without the parts that cannot be searched for. */
    ModelSearch withoutBadParts() {
        return new ModelSearch(
                text,
                creator,
                hasBadCreatorId() ? "" : creatorId,
                CountryCode.parse(country).map(CountryCode::value).orElse(""));
    }

    ModelFilter filter() {
        return new ModelFilter(
                text,
                creator,
                UserId.parse(creatorId).orElse(null),
                CountryCode.parse(country).orElse(null));
    }

    /** Whether more than the text is looked at. */
    public boolean hasFilters() {
        return !creator.isEmpty() || !creatorId.isEmpty() || !country.isEmpty();
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The address of the list with this search; {@code more} is a further parameter such as {@code page=2}, or empty. */
    public String address(String more) {
        List<String> parameters = new ArrayList<>();
        add(parameters, "search", text);
        add(parameters, "creator", creator);
        add(parameters, "creator_id", creatorId);
        add(parameters, "country_code", country);
        Optional.of(more).filter(p -> !p.isEmpty()).ifPresent(parameters::add);
        return parameters.isEmpty() ? "/" : "/?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + UriUtils.encode(value, UTF_8));
        }
    }
}
