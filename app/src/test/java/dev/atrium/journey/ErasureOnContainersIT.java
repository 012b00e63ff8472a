package dev.atrium.journey;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.atrium.gateway.payment.PaymentGateway;
import java.nio.file.Path;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.s3.S3Client;

@OnContainers
class ErasureOnContainersIT extends ErasureIT {

    @Autowired
    ErasureOnContainersIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            EventStore events,
            JdbcClient jdbc,
            S3Client s3,
            PaymentGateway payments,
            Scheduler scheduler,
            @Value("${atrium.sandbox.data}") Path data) {
        super(port, commands, queries, events, jdbc, s3, payments, scheduler, data);
    }
}
