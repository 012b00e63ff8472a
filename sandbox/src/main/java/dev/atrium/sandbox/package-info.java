/** What a machine with only a JDK and Maven needs to run and test the site: servers, stand-ins, demo data. */
@NullMarked
package dev.atrium.sandbox;

import org.jspecify.annotations.NullMarked;
