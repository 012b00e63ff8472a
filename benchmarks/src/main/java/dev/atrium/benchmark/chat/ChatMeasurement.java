package dev.atrium.benchmark.chat;

import dev.atrium.AtriumApplication;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Chat with 200 and 1,000 listeners against a bare broadcast on the same server, and posting against publishing. */
public final class ChatMeasurement implements Measurement {

    private static final int[] LISTENERS = {200, 1_000};

    @Override
    public List<Ratio> run(Options options) throws Exception {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--server.tomcat.threads.max=50",
                        "--atrium.demo=false",
                        "--" + BareBroadcastConfiguration.ON + "=true",
                        "--atrium.sandbox.data=" + options.work().resolve("chat"))) {
            List<Ratio> ratios = new ArrayList<>();
            for (int listeners : LISTENERS) {
                ratios.addAll(new Delivery(site, listeners).measure());
            }
            ratios.add(new PostingRate(site, options).measure());
            return ratios;
        }
    }
}
