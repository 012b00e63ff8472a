/** What guards every request: the filter chains, tokens against forged requests, headers, who may see which path. */
@NullMarked
package dev.atrium.web.security;

import org.jspecify.annotations.NullMarked;
