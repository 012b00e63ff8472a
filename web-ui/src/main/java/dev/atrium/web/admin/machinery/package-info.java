/** The machinery behind the pages: periodic tasks, projections, dead letters, mails. For administrators only. */
@NullMarked
package dev.atrium.web.admin.machinery;

import org.jspecify.annotations.NullMarked;
