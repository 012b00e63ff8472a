@NullMarked
package dev.atrium.web.audit;

import org.jspecify.annotations.NullMarked;
