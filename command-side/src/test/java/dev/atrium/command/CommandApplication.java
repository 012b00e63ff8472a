package dev.atrium.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The command side on the real event store, without the rest of the site. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"dev.atrium.command", "dev.atrium.eventstore"})
class CommandApplication {}
