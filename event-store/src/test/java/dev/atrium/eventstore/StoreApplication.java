package dev.atrium.eventstore;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The event store alone, as the site would start it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("dev.atrium.eventstore")
public class StoreApplication {}
