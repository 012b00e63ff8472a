/** Health of the site's dependencies, as Spring Boot's actuator tells it. */
@NullMarked
package dev.atrium.app.health;

import org.jspecify.annotations.NullMarked;
