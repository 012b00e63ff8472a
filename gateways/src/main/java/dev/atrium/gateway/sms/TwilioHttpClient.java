package dev.atrium.gateway.sms;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.Timeout;

/** The SDK's client with the site's patience, at the configured address: the SDK itself knows no other than Twilio's own. */
final class TwilioHttpClient extends NetworkHttpClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(1);

    private final URI base;

    TwilioHttpClient(URI base, Duration timeout) {
        super(builder(timeout));
        this.base = base;
    }

    private static HttpClientBuilder builder(Duration timeout) {
        RequestConfig patience = RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(Timeout.of(timeout))
                .build();
        return HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .setConnectionManager(connections())
                // The SDK puts half a minute of patience into each request; this is put over it.
                .addExecInterceptorFirst("patience", (request, scope, chain) -> {
                    scope.clientContext.setRequestConfig(patience);
                    return chain.proceed(request, scope);
                });
    }

    private static HttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .build();
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(readdressed(request));
    }

    private Request readdressed(Request original) {
        URI address = URI.create(original.getUrl());
        Request request = new Request(original.getMethod(), base + address.getRawPath());
        original.getQueryParams()
                .forEach((name, values) -> values.forEach(value -> request.addQueryParam(name, value)));
        original.getPostParams().forEach((name, values) -> values.forEach(value -> request.addPostParam(name, value)));
        original.getHeaderParams()
                .forEach((name, values) -> values.forEach(value -> request.addHeaderParam(name, value)));
        request.setAuth(original.getUsername(), original.getPassword());
        request.setContentType(original.getContentType());
        return request;
    }

    /** A second message is worse than none. */
    @Override
    protected boolean shouldRetry(Response response, int[] retryCodes) {
        return false;
    }
}
